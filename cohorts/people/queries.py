"""A group as its teacher sees it. The number of questions is the same for every size, and so is most of the work."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Coalesce

from cohorts.enrolment.models import Enrolment, State
from cohorts.progress.models import StepProgress
from cohorts.progress.rules import is_quiet
from cohorts.schedule.models import Cohort, MeetingDay
from leergang.content.course import StepPage
from leergang.content.place import out
from leergang.kit.words.direction import apart

A_PAGE = 30  # a page stays below 30 kB, and a group of 16 stands on one
PERSON = ("pk", "user_id", "user__name", "school__name", "state", "seen_at", "partner")


@dataclass(frozen=True)
class Cell:
    """How far somebody is in one day."""

    read: int
    steps: int
    is_open: bool

    @property
    def shape(self) -> str:
        """The name of the shape beside the number."""
        return "done" if self.steps and self.read >= self.steps else "draft" if self.read else "none"


@dataclass(frozen=True)
class Person:
    """Somebody in a group, with how far they are."""

    pk: int
    user: int
    name: str
    school: str
    partner: str
    is_alumnus: bool
    seen_at: datetime | None
    cells: Sequence[Cell]
    needs_attention: bool


class Counted(Paginator):
    """Pages of a list of which the length is known."""

    def __init__(self, rows, per_page, count):
        super().__init__(rows, per_page)
        self._count = count

    @cached_property
    def count(self) -> int:
        """As it was told."""
        return self._count


def with_sizes(cohorts):
    """Groups with how many people there are in each."""
    people = Enrolment.objects.participants().filter(cohort=OuterRef("pk")).order_by().values("cohort")
    return cohorts.annotate(size=Coalesce(Subquery(people.annotate(n=Count("pk")).values("n")), 0))


def days_of(cohort: Cohort) -> list[Any]:
    """The days of a group in their order, each with how many `steps` it has."""
    below = out(StepPage.objects).filter(path__startswith=OuterRef("page__path")).order_by().values("live")
    steps = Coalesce(Subquery(below.annotate(n=Count("pk")).values("n")), 0)
    return list(MeetingDay.objects.filter(cohort=cohort).select_related("page").annotate(steps=steps))


def people_of(cohort: Cohort):
    """The participants of a group as rows, with who goes with whom."""
    partner = Enrolment.objects.filter(duo=OuterRef("duo")).exclude(pk=OuterRef("pk")).values("user__name")[:1]
    return cohort.enrolments.participants().annotate(partner=Subquery(partner))


def page_of(cohort: Cohort, count: int, by_name: bool, number) -> Page:
    """One page of people: who was seen longest ago first, or by name."""
    order = ["user__name", "pk"] if by_name else [F("seen_at").asc(nulls_first=True), "pk"]
    return Counted(people_of(cohort).order_by(*order).values(*PERSON), A_PAGE, count).get_page(number)


def persons(rows: Iterable[dict[str, Any]], days: list[Any], now: datetime) -> list[Person]:
    """These people, with how far they are in each day; one question."""
    rows = list(rows)
    read = read_by([row["user_id"] for row in rows], days)
    opened = min((day.opens_at for day in days), default=now)
    return [_person(row, read.get(row["user_id"], ()), days, opened, now) for row in rows]


def read_by(users, days: list[Any]) -> dict[int, Sequence[int]]:
    """How many steps of each day these people read; `users` may be a question of its own."""
    if not days:
        return {}
    of_days = {f"day_{at}": Q(step__path__startswith=day.page.path) for at, day in enumerate(days)}
    rows = StepProgress.objects.filter(user__in=users, done_at__isnull=False).order_by().values("user")
    counts = rows.annotate(**{name: Count("pk", filter=within) for name, within in of_days.items()})
    return {user: read for user, *read in counts.values_list("user", *of_days)}


def _person(row, read, days, opened, now):
    counts = [*read, *[0] * (len(days) - len(read))]
    cells = [Cell(count, day.steps, day.opens_at <= now) for count, day in zip(counts, days, strict=True)]
    unread = any(cell.is_open and cell.read < cell.steps for cell in cells)
    return Person(
        pk=row["pk"],
        user=row["user_id"],
        name=apart(row["user__name"]),
        school=apart(row["school__name"] or ""),
        partner=apart(row["partner"] or ""),
        is_alumnus=row["state"] == State.ALUMNUS,
        seen_at=row["seen_at"],
        cells=cells,
        needs_attention=row["state"] == State.ACTIVE and unread and is_quiet(row["seen_at"], opened, now),
    )


def reachable(cohort: Cohort, chosen: Iterable[str]):
    """The people of a group whom a message is for: those who were ticked, by number, or everyone."""
    people = cohort.enrolments.participants().select_related("user").order_by("user__name", "pk")
    if "allen" in chosen:
        return people
    return people.filter(pk__in=[int(one) for one in chosen if one.isdecimal() and len(one) < 19])


def duos_of(cohort: Cohort) -> list[Any]:
    """The duos of a group, each with its `members` and their school; two queries, however many there are."""
    members = Enrolment.objects.select_related("user", "school").order_by("user__name", "pk")
    return list(cohort.duos.prefetch_related(Prefetch("members", members)).order_by("pk"))
