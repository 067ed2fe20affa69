"""Which criteria a group uses."""

from django.db.models import OuterRef, Subquery

from leergang.kit.quick.prepared import Prepared

from ..briefs.models import AssignmentPage
from .models import Criterion, Rubric, criteria_in


def criteria_of(cohort: int | None, page: int | None) -> list[Criterion]:
    """Those of the group, or else the template; nothing when the assignment is gone. One query."""
    found = CRITERIA.first(cohort=cohort or 0, page=page or 0)
    if found is None:
        return []
    template, of_group = found
    return criteria_in(of_group) if of_group is not None else _in_template(template)


def _with_both(cohort, page):
    return with_own_criteria(AssignmentPage.objects.filter(pk=page), cohort, OuterRef("pk")).values_list(
        "rubric", "of_group"
    )


CRITERIA = Prepared(_with_both)


def with_own_criteria(found, cohort, page):
    """These rows with `of_group`: what this group has of its own for this assignment, as data; None without."""
    return found.annotate(of_group=Subquery(Rubric.objects.filter(cohort=cohort, page=page).values("criteria")))


def _in_template(rubric) -> list[Criterion]:
    """What the page of the assignment says, without what is empty in it."""
    values = [block["value"] for block in rubric.raw_data]
    return [
        Criterion(one["key"], one.get("name", ""), tuple(one.get(f"level_{at}") or "" for at in (1, 2, 3, 4)))
        for one in values
        if one.get("key")
    ]
