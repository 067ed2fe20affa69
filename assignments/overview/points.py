"""The points that a group was given, and what became of them."""

from dataclasses import dataclass
from uuid import UUID

from cohorts.schedule.models import Cohort

from ..conversation.models import Comment, State
from ..desk.queries import names_of
from ..feedback.queries import handed_in_to
from .rules import alike

MOST = 12  # that fit on the sheet


@dataclass(frozen=True)
class Point:
    """What is still asked, and at whose pieces: the same point at three pieces is one."""

    text: str
    pieces: list[tuple[UUID, str]]


@dataclass(frozen=True)
class Points:
    """What is still to be done, what most have first; and how many were settled."""

    open: list[Point]
    done: int
    declined: int

    @property
    def count(self) -> int:
        """At how many pieces something is open, each point by itself."""
        return sum(len(one.pieces) for one in self.open)

    @property
    def total(self) -> int:
        """All that was ever asked."""
        return self.count + self.done + self.declined

    @property
    def shown(self) -> list[Point]:
        """Those that fit."""
        return self.open[:MOST]

    @property
    def more(self) -> int:
        """How many do not."""
        return len(self.open) - len(self.shown)


def points_of(user, cohort: Cohort, page: int) -> Points:
    """Of what its writers read, in all versions: a point stays until it is settled. Two queries."""
    here = {"work__cohort": cohort, "work__page": page, "work__removed_at": None}
    rows = Comment.objects.visible_to(user).roots().filter(version__in=handed_in_to(user).values("pk"), **here)
    rows = list(rows.exclude(state="").select_related("work__owner").defer("work__body", "work__place"))
    names = names_of(one.work for one in rows)
    waiting = [one for one in rows if one.state == State.OPEN]
    grouped = alike((one.body, (one.work_id, names[one.work_id])) for one in waiting)
    states = [one.state for one in rows]
    return Points(
        [Point(text, pieces) for text, pieces in grouped], states.count(State.DONE), states.count(State.DECLINED)
    )
