"""Reading of what people read."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Max, Q

from cohorts.enrolment.models import Enrolment, Role, State
from cohorts.enrolment.reader import Reader, Way
from leergang.content.outline import outlines
from leergang.kit.quick.prepared import Prepared

from .journeys import Journey
from .models import StepProgress


def places(reader: Reader, **of) -> dict[int, StepProgress]:
    """What is kept of this person, by step; who only looks as somebody has read nothing."""
    kept = () if reader.looks_as else StepProgress.objects.filter(user=reader.user, **of)
    return {place.step_id: place for place in kept}


def places_at(reader: Reader, steps: Iterable[int]) -> dict[int, StepProgress]:
    """The same for these steps, asked at each of them."""
    kept = () if reader.looks_as else AT(user=reader.user.pk, steps=tuple(steps))
    return {place.step_id: place for place in kept}


AT = Prepared(lambda user, steps: StepProgress.objects.filter(user=user, step__in=steps))


def journeys(reader: Reader) -> list[Journey]:
    """Every way of this person through a course that is live, in two queries."""
    courses = outlines([way.course for way in reader.ways])
    kept = places(reader) if courses else {}
    return [Journey(way, courses[way.course], kept, reader.now()) for way in reader.ways if way.course in courses]


@dataclass(frozen=True)
class Seen:
    """Somebody in a group, with when they were last seen in its course and how many steps they read."""

    name: str
    last: datetime | None
    read: int


def seen_in(ways: Iterable[Way]) -> dict[int, list[Seen]]:
    """The participants of these groups, by group, who is quiet for longest first; one query."""
    of_this_course = Q(user__progress__step__path__startswith=F("cohort__course__path"))
    rows = Enrolment.objects.filter(
        cohort__in=[way.cohort for way in ways], role=Role.PARTICIPANT, state=State.ACTIVE
    ).annotate(
        last=Max("user__progress__seen_at", filter=of_this_course),
        read=Count("user__progress", filter=of_this_course & Q(user__progress__done_at__isnull=False)),
    )
    people: dict[int, list[Seen]] = defaultdict(list)
    for cohort, *seen in rows.order_by(F("last").asc(nulls_first=True)).values_list(
        "cohort", "user__name", "last", "read"
    ):
        people[cohort].append(Seen(*seen))
    return people
