"""Where a page stands, as plain data: what published prose keeps of the pages around it."""

from .mixins import COURSE_DEPTH


def link(page) -> dict | None:
    """A page as a link; None for none."""
    return {"pk": page.pk, "title": page.title, "url": page.url} if page else None


def place_of(step) -> dict:
    """The `course`, `day` and `module` above a step, and the live steps beside it: `outline`, `number`, `prev`, `next`.

    A draft stands beside them without a number of its own.
    """
    above = step.get_ancestors().filter(depth__gte=COURSE_DEPTH).order_by("depth")
    steps = [link(sibling) for sibling in step.get_siblings().live().order_by("path")]
    at = next((number for number, sibling in enumerate(steps) if sibling["pk"] == step.pk), None)
    return {
        **dict(zip(("course", "day", "module"), map(link, above), strict=True)),
        "outline": steps,
        "number": at + 1 if at is not None else None,
        "prev": steps[at - 1] if at else None,
        "next": steps[at + 1] if at is not None and at + 1 < len(steps) else None,
    }
