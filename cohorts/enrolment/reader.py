"""Somebody as the gate sees them: what their enrolments open, and when."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from .models import OPEN, Enrolment, Role, State


@dataclass(frozen=True)
class Way:
    """What one enrolment opens: the tree path of its course, and of each day with the moment it opens."""

    cohort: int
    course: str
    role: str
    state: str
    days: tuple[tuple[str, datetime], ...]

    def paths(self, now: datetime) -> list[str]:
        """The tree paths below which this person may read at this moment.

        A participant reads what the dates have opened. An alumnus keeps the course, with what came after; so does a
        teacher, before the dates too.
        """
        if self.role == Role.TEACHER or self.state == State.ALUMNUS:
            return [self.course]
        return [path for path, opens_at in self.days if opens_at <= now]


class Reader:
    """Somebody as the gate sees them. Who may enter the admin can read everything there, so here too."""

    def __init__(self, user):
        self.user = user
        self.everything = user.is_authenticated and user.is_staff

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """What each enrolment of this person opens; one query, and none for who did not sign in."""
        return _ways(self.user) if self.user.is_authenticated else ()

    @property
    def takes_part(self) -> bool:
        """Whether library, cards and terms are for this person: anyone who takes or took part."""
        return self.everything or bool(self.ways)

    @property
    def teaches(self) -> bool:
        """Whether this person is a teacher of any group."""
        return any(way.role == Role.TEACHER for way in self.ways)

    def paths(self, now: datetime) -> list[str]:
        """The tree paths below which this person may read; not asked of who reads everything."""
        return sorted({path for way in self.ways for path in way.paths(now)})

    def opens(self, path: str, now: datetime) -> bool:
        """Whether a page of a course, by its tree path, is open to this person."""
        return self.everything or path.startswith(tuple(self.paths(now)))


def reader_of(user) -> Reader:
    """This person at the gate; kept with the `user` object, so that a request asks once."""
    if not hasattr(user, "_reader"):
        user._reader = Reader(user)
    return user._reader


def forget_reader(user) -> None:
    """To be called where an enrolment changes, for who goes on with the same `user` object."""
    user.__dict__.pop("_reader", None)


def _ways(user):
    rows = Enrolment.objects.filter(user=user, state__in=OPEN).values_list(
        "cohort", "cohort__course__path", "role", "state", "cohort__days__page__path", "cohort__days__opens_at"
    )
    days: dict[tuple, list] = {}
    for *way, path, opens_at in rows:
        days.setdefault(tuple(way), []).extend([(path, opens_at)] if path else [])
    return tuple(Way(*way, tuple(opened)) for way, opened in days.items())
