"""Somebody on their way through a course: what is open to them, what they read, and what comes next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from cohorts.enrolment.reader import Meeting, Way
from leergang.content.outline import Node
from leergang.kit.moments import days_left, weekday_told

from .models import StepProgress


@dataclass(frozen=True)
class Day:
    """A day of the course, with when the group meets."""

    number: int
    node: Node
    meeting: Meeting | None
    is_open: bool

    def told(self, today: date) -> str:
        """When and where the group meets: "donderdag 8 april, Amersfoort. Nog 12 dagen."."""
        if self.meeting is None:
            return ""
        when = ", ".join(filter(None, [weekday_told(self.meeting.date, today), self.meeting.place]))
        return f"{when}. {days_left(self.meeting.date, today)}".strip()


@dataclass(frozen=True)
class Step:
    """A step that is open, with what is kept of it."""

    day: Day
    module: Node
    node: Node
    place: StepProgress | None

    @property
    def is_read(self) -> bool:
        """Whether they said so."""
        return bool(self.place and self.place.done_at)

    @property
    def address(self) -> str:
        """Where to go on: at the last heading that passed."""
        stopped = self.place and self.place.stopped_here and self.place.heading
        return f"{self.node.url}#{self.place.heading}" if self.place and stopped else self.node.url

    @property
    def number(self) -> int:
        """Which step of its module it is."""
        return self.module.below.index(self.node) + 1


@dataclass(frozen=True)
class Journey:
    """One way through one course."""

    way: Way
    course: Node
    places: Mapping[int, StepProgress]
    now: datetime

    @cached_property
    def days(self) -> list[Day]:
        """The days in their order, also the closed ones: a programme is public."""
        meetings = {meeting.path: meeting for meeting in self.way.meetings}
        return [
            Day(number, node, meetings.get(node.path), self.way.opens(node.path, self.now))
            for number, node in enumerate(self.course.below, 1)
        ]

    @cached_property
    def steps(self) -> list[Step]:
        """The steps of the days that are open, in their order."""
        return [
            Step(day, module, step, self.places.get(step.pk))
            for day in self.days
            if day.is_open
            for module in day.node.below
            for step in module.below
        ]

    def next_day(self, today: date) -> Day | None:
        """The day on which the group meets next, today included."""
        coming = [day for day in self.days if day.meeting and day.meeting.date >= today]
        return min(coming, key=lambda day: day.meeting.date if day.meeting else today, default=None)

    def opens_next(self) -> Day | None:
        """The closed day that opens first."""
        closed = [day for day in self.days if day.meeting and not day.is_open]
        return min(closed, key=lambda day: day.meeting.opens_at if day.meeting else self.now, default=None)

    def minutes_left(self, step: Step) -> int:
        """What is still unread in the module of this step, the step itself included."""
        read = {other.node.pk for other in self.steps if other.is_read} - {step.node.pk}
        return sum(node.minutes for node in step.module.below if node.pk not in read)


def next_step(journeys: Iterable[Journey]) -> tuple[Journey, Step] | None:
    """The step to go on with: where they stopped last, else the first unread one after it; None when all is read."""
    ways = [(journey, step) for journey in journeys for step in journey.steps]
    seen = [(step.place.seen_at, at) for at, (_, step) in enumerate(ways) if step.place]
    last = max(seen)[1] if seen else -1
    place = ways[last][1].place if seen else None
    if place and place.stopped_here:
        return ways[last]
    return next((way for way in [*ways[last + 1 :], *ways] if not way[1].is_read), None)
