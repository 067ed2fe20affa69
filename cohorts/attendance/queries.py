"""The days of a group with their parts, and who was there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cohorts.enrolment.models import Enrolment
from cohorts.schedule.models import Cohort, DayPart, MeetingDay

from .models import Presence

Key = tuple[int, int]  # of an enrolment and a part


def days_of(cohort: Cohort) -> list[MeetingDay]:
    """The days of a group in their order, with their parts; two questions."""
    return list(cohort.days.select_related("page").prefetch_related("parts").order_by("date"))


def day_to_show(days: list[MeetingDay], number: str, today: date) -> int:
    """At which place in the list the day is that was asked for; else the last that has begun."""
    if number.isdecimal() and 1 <= int(number) <= len(days):
        return int(number) - 1
    return max((at for at, day in enumerate(days) if day.date <= today), default=0)


def written_down(enrolments: Iterable[int], parts: Iterable[DayPart]) -> dict[Key, bool]:
    """What is known of these people at these parts."""
    rows = Presence.objects.filter(enrolment__in=enrolments, part__in=[part.pk for part in parts])
    return {(enrolment, part): present for enrolment, part, present in rows.values_list("enrolment", "part", "present")}


@dataclass(frozen=True)
class Tick:
    """One box: somebody at one part of a day."""

    name: str
    part: DayPart
    ticked: bool
    known: bool


def ticks(enrolment: Enrolment, parts: Iterable[DayPart], known: dict[Key, bool], ticked: set[str]) -> list[Tick]:
    """The boxes of one person; `ticked` are those that somebody ticked and did not get stored."""
    boxes = []
    for part in parts:
        name, key = f"{enrolment.pk}-{part.pk}", (enrolment.pk, part.pk)
        boxes.append(Tick(name, part, known.get(key, False) or name in ticked, key in known))
    return boxes


def own_days(user, cohort: Cohort) -> list[tuple[MeetingDay, list[tuple[DayPart, bool | None]]]]:
    """For a participant: each day with its parts, and whether they were there; None when it is not written down."""
    rows = Presence.objects.visible_to(user).filter(enrolment__cohort=cohort)
    known = dict(rows.values_list("part", "present"))
    return [(day, [(part, known.get(part.pk)) for part in day.parts.all()]) for day in days_of(cohort)]
