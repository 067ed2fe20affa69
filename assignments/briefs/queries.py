"""Which assignments there are for whom, and until when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Q

from cohorts.enrolment.reader import Way
from cohorts.schedule.models import Cohort, Deadline
from leergang.content.place import out

from .models import AssignmentPage, Extension

Place = tuple[int, int]  # of a group and an assignment


@dataclass(frozen=True)
class Dues:
    """Until when a group hands something in, and who has longer."""

    at: datetime
    longer: Mapping[int, datetime]

    def of(self, users: Iterable[int]) -> datetime:
        """For what these people make together: the latest that one of them has."""
        return max([self.at, *(self.longer[user] for user in users if user in self.longer)])


def dues(deadlines) -> dict[Place, Dues]:
    """Of these deadlines, a QuerySet, those about an assignment; two queries."""
    rows = list(deadlines.exclude(page=None))
    longer: dict[int, dict[int, datetime]] = {row.pk: {} for row in rows}
    for extension in Extension.objects.filter(deadline__in=longer):
        longer[extension.deadline_id][extension.user_id] = extension.due_at
    return {(row.cohort_id, row.page_id): Dues(row.due_at, longer[row.pk]) for row in rows}


def dues_of_groups(cohorts: Iterable[int]) -> dict[Place, Dues]:
    """Everything that these groups hand in."""
    return dues(Deadline.objects.filter(cohort__in=list(cohorts)))


def until_when(due: Mapping[Place, Dues], place: Place, users: Iterable[int]) -> datetime | None:
    """Until when these people hand something in; None where a group has no date for it."""
    return due[place].of(users) if place in due else None


def assignments_of(cohort: Cohort) -> list[AssignmentPage]:
    """The assignments of the course of a group, in the order of its days."""
    below = out(AssignmentPage.objects).filter(path__startswith=cohort.course.path)
    return list(below.defer("body", "rubric", "purpose", "steps").order_by("path"))


def assignments_on(ways: Iterable[Way], now: datetime) -> list[tuple[Way, AssignmentPage]]:
    """What these ways of participants have opened, in the order of the course; one query."""
    paths = [(way, path) for way in ways for path in way.paths(now)]
    if not paths:
        return []
    below = reduce(or_, (Q(path__startswith=path) for _way, path in paths))
    pages = out(AssignmentPage.objects).filter(below).defer("body", "rubric", "purpose", "steps").order_by("path")
    return [(way, page) for page in pages for way, path in paths if page.path.startswith(path)]
