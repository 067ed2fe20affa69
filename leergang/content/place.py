"""Where a page stands: whether readers can come there, and as plain data what published prose keeps of its place."""

from django.db.models.expressions import RawSQL

from .mixins import COURSE_DEPTH, OfACourse

# A tree path begins with the paths of all above it. Paths are compared as treebeard does, so that their index is used;
# asked once for a whole list, where a question per page would read the table for each.
BELOW_A_DRAFT = RawSQL(
    """
    SELECT below.id FROM wagtailcore_page draft
    JOIN wagtailcore_page below ON below.path > draft.path AND below.path < draft.path || 'ZZZZ'
    WHERE NOT draft.live""",
    [],
)


def is_out(page) -> bool:
    """Whether the page is live, and so is all above it: what is below a draft, is not there for readers either."""
    return page.live and (getattr(page, "found_out", False) or not page.get_ancestors().filter(live=False).exists())


def out(pages):
    """Those of these pages of which `is_out` says yes."""
    return pages.live().exclude(pk__in=BELOW_A_DRAFT)


def link(page) -> dict | None:
    """A page as a link; None for none."""
    return {"pk": page.pk, "title": page.title, "url": page.url} if page else None


def course_path(page) -> str:
    """The tree path of the course this page belongs to."""
    return page.path[: COURSE_DEPTH * page.steplen]


def beside(day) -> list:
    """What else stands below a day than its modules: assignments."""
    kinds = [kind for kind in OfACourse.kinds() if not kind.in_outline]
    return list(day.get_children().live().type(*kinds).order_by("path")) if kinds else []


def place_of(step) -> dict:
    """The `course`, `day` and `module` above a step, and the live steps beside it: `outline`, `number`, `prev`, `next`.

    A draft stands beside them without a number of its own.
    """
    above = step.get_ancestors().filter(depth__gte=COURSE_DEPTH).order_by("depth")
    steps = [link(sibling) for sibling in step.get_siblings().type(type(step)).live().order_by("path")]
    at = next((number for number, sibling in enumerate(steps) if sibling["pk"] == step.pk), None)
    return {
        **dict(zip(("course", "day", "module"), map(link, above), strict=True)),
        "outline": steps,
        "number": at + 1 if at is not None else None,
        "prev": steps[at - 1] if at else None,
        "next": steps[at + 1] if at is not None and at + 1 < len(steps) else None,
    }
