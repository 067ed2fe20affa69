"""Which assignments there are for whom, and until when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Max, Q, QuerySet, Subquery

from cohorts.enrolment.reader import Way, reader_of
from cohorts.schedule.models import Cohort, Deadline
from leergang.content.place import out
from leergang.kit.quick.prepared import Prepared

from ..work.models import Work
from .models import AssignmentPage, Extension

ASIDE = "apart-"
Place = tuple[int, int]  # of a group and an assignment


@dataclass(frozen=True)
class Dues:
    """Until when a group hands something in, and who has longer."""

    at: datetime
    longer: dict[int, datetime]

    def of(self, users: Iterable[int]) -> datetime:
        """For what these people make together: the latest that one of them has."""
        return max([self.at, *(self.longer[user] for user in users if user in self.longer)])


def dues(deadlines) -> dict[Place, Dues]:
    """Of these deadlines, a QuerySet, those about an assignment; one query."""
    of_each = ("cohort", "page", "due_at", "extensions__user", "extensions__due_at")
    found: dict[Place, Dues] = {}
    for cohort, page, at, user, until in deadlines.exclude(page=None).values_list(*of_each):
        here = found.setdefault((cohort, page), Dues(at, {}))
        if user:
            here.longer[user] = until
    return found


def dues_of_groups(cohorts: Iterable[int]) -> dict[Place, Dues]:
    """Everything that these groups hand in."""
    return dues(Deadline.objects.filter(cohort__in=list(cohorts)))


def until_when(due: Mapping[Place, Dues], place: Place, users: Iterable[int]) -> datetime | None:
    """Until when these people hand something in; None where a group has no date for it."""
    return due[place].of(users) if place in due else None


def asked_in(work: Work) -> AssignmentPage | None:
    """The assignment of this work, live or not; kept by the work as its page."""
    if work.page_id and not (Work.page.is_cached(work) and isinstance(work.page, AssignmentPage)):
        work.page = ASSIGNMENT.first(page=work.page_id)
    return work.page if work.page_id else None


ASSIGNMENT = Prepared(lambda page: AssignmentPage.objects.filter(pk=page))


def with_dues(found: QuerySet, cohort, page, whose: Q) -> QuerySet:
    """These rows, each with until when its group hands it in, and the latest that one of its writers has."""
    place = {"cohort": cohort, "page": page}
    longer = Extension.objects.filter(whose, **{f"deadline__{name}": value for name, value in place.items()})
    return found.annotate(
        of_the_group=Subquery(Deadline.objects.filter(**place).values("due_at")[:1]),
        of_theirs=Subquery(longer.values("deadline").annotate(last=Max("due_at")).values("last")),
    )


def page_at_hand(work: Work) -> AssignmentPage | None:
    """The assignment of this work as it was found with its prose, so that nothing is asked of it any more."""
    page = work.page if Work.page.is_cached(work) else None
    if not (isinstance(page, AssignmentPage) and page.prose):
        return None
    page.take_from_prose()
    return page


def due_of(found) -> datetime | None:
    """Of a row with these."""
    return max(filter(None, (found.of_the_group, found.of_theirs)), default=None)


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


def way_to(user, page) -> Way | None:
    """The group in which this person makes this assignment now; the last they joined, of several."""
    reader = reader_of(user)
    ways = [way for way in reader.ways if way.takes_part and way.opens(page.path, reader.now())]
    return ways[-1] if ways else None


def is_aside(anchor: str) -> bool:
    """Whether somebody put a work away, to write with others."""
    return anchor.startswith(ASIDE)
