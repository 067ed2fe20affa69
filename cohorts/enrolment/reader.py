"""Somebody as the gate sees them: what their enrolments open, and when."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property

from django.db import connection
from django.utils import timezone

from ..schedule.models import Cohort
from .models import OPEN, Role, State


@dataclass(frozen=True)
class Meeting:
    """A day of a group: the tree path of its page, from when that opens, and when and where people meet."""

    path: str
    opens_at: datetime
    date: date
    place: str


@dataclass(frozen=True)
class Way:
    """What one enrolment opens: the tree path of its course, and the days of its group."""

    cohort: int
    name: str
    slug: str
    course: str
    role: str
    state: str
    meetings: tuple[Meeting, ...]

    @property
    def teaches(self) -> bool:
        """Whether this is the way of a teacher."""
        return self.role == Role.TEACHER

    @property
    def leads(self) -> bool:
        """Whether this is the way of a teacher who is active."""
        return self.teaches and self.state == State.ACTIVE

    @property
    def takes_part(self) -> bool:
        """Whether this is the way of a participant whose group is on its way."""
        return self.role == Role.PARTICIPANT and self.state == State.ACTIVE

    def paths(self, now: datetime) -> list[str]:
        """The tree paths below which this person may read at this moment.

        A participant reads what the dates have opened. An alumnus keeps the course, with what came after; so does a
        teacher, before the dates too.
        """
        if not self.takes_part:
            return [self.course]
        return [meeting.path for meeting in self.meetings if meeting.opens_at <= now]

    def opens(self, path: str, now: datetime) -> bool:
        """Whether this way leads to a page of a course, by its tree path."""
        return path.startswith(tuple(self.paths(now)))


class Reader:
    """Somebody as the gate sees them. Who may enter the admin can read everything there, so here too."""

    looks_as: Way | None = None  # the participant as whom somebody only looks

    def __init__(self, user):
        self.user = user
        self.everything = user.is_authenticated and user.is_staff

    def now(self) -> datetime:
        """The moment at which this person reads."""
        return timezone.now()

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
        return any(way.teaches for way in self.ways)

    @property
    def taught(self) -> list[str]:
        """The tree paths of the courses of which this person teaches a group, whatever its dates."""
        return sorted({way.course for way in self.ways if way.leads})

    def paths(self, now: datetime) -> list[str]:
        """The tree paths below which this person may read; not asked of who reads everything."""
        return sorted({path for way in self.ways for path in way.paths(now)})

    def opens(self, path: str, now: datetime) -> bool:
        """Whether a page of a course, by its tree path, is open to this person."""
        return self.everything or path.startswith(tuple(self.paths(now)))


class Looking(Reader):
    """Somebody who looks as a participant of one group at a moment of choice, and sees no more than that."""

    def __init__(self, user, way: Way, moment: datetime):
        super().__init__(user)
        self.everything, self.ways, self.looks_as, self.moment = False, (way,), way, moment

    def now(self) -> datetime:
        """The moment that was chosen."""
        return self.moment


def reader_of(user) -> Reader:
    """This person at the gate; kept with the `user` object, so that a request asks once."""
    if not hasattr(user, "_reader"):
        user._reader = Reader(user)
    return user._reader


def forget_reader(user) -> None:
    """To be called where an enrolment changes, for who goes on with the same `user` object."""
    if hasattr(user, "_reader"):
        del user._reader


def look_as(user, way: Way, moment: datetime) -> None:
    """From now on this `user` object reads as a participant of that group, at that moment."""
    user._reader = Looking(user, way, moment)


def way_of_a_participant(cohort: int) -> Way | None:
    """What this group opens to its participants; None when there is no such group."""
    rows = Cohort.objects.filter(pk=cohort).order_by("days__date").values_list(*OF_A_GROUP, *OF_A_DAY)
    as_participant = [(*row[:4], Role.PARTICIPANT, State.ACTIVE, *row[4:]) for row in rows]
    return next(iter(_gathered(as_participant)), None)


OF_A_GROUP = ("pk", "name", "slug", "course__path")
OF_A_DAY = ("place", "days__page__path", "days__opens_at", "days__date", "days__place")


# The gate asks this on every page of everybody who signed in; to have Django write it takes ten times as long.
WAYS = """
    SELECT enrolment.id, enrolment.role, enrolment.state, enrolment.cohort_id, cohort.name AS cohort_name,
           cohort.slug AS cohort_slug, course.path AS course_path, cohort.place AS usual_place, page.path AS day_path,
           day.opens_at, day.date, day.place
    FROM cohorts_enrolment enrolment JOIN cohorts_cohort cohort ON cohort.id = enrolment.cohort_id
         JOIN wagtailcore_page course ON course.id = cohort.course_id
         LEFT JOIN cohorts_meetingday day ON day.cohort_id = cohort.id
         LEFT JOIN wagtailcore_page page ON page.id = day.page_id
    WHERE enrolment.user_id = %s AND enrolment.state IN (%s, %s) ORDER BY enrolment.id, day.date"""


def _ways(user):
    with connection.cursor() as cursor:
        cursor.execute(WAYS, [user.pk, *OPEN])
        rows = cursor.fetchall()
    return _gathered(
        (cohort, name, slug, course, role, state, usual, path, _moment(opens_at), day, place)
        for _, role, state, cohort, name, slug, course, usual, path, opens_at, day, place in rows
    )


def _moment(stored):
    """SQLite keeps moments in UTC and does not say so."""
    return stored.replace(tzinfo=UTC) if stored and stored.tzinfo is None else stored


def _gathered(rows):
    """The ways in these rows, a row for each day; a group without days has one without a path."""
    days: dict[tuple[int, str, str, str, str, str], list[Meeting]] = {}
    for row in rows:
        way, (usual_place, path, opens_at, day, place) = row[:6], row[6:]
        days.setdefault(way, []).extend([Meeting(path, opens_at, day, place or usual_place)] if path else [])
    return tuple(Way(*way, tuple(meetings)) for way, meetings in days.items())
