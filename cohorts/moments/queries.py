"""The groups of a course that can be joined, now or soon, with their days and how much room there is."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db import connection
from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..schools.models import Region
from .rules import is_open

# Written out: the public page of a course may cost little more than an empty one, and the ORM takes long to say this.
MOMENTS = """
    SELECT cohort.id, cohort.slug, cohort.name, cohort.place, cohort.region, cohort.price,
           cohort.registration_from, cohort.registration_until, cohort.seats
           - (SELECT COUNT(*) FROM cohorts_enrolment seat WHERE seat.cohort_id = cohort.id
              AND seat.role = 'participant' AND seat.state IN ('active', 'alumnus'))
           - (SELECT COUNT(*) FROM cohorts_application held WHERE held.cohort_id = cohort.id
              AND held.state IN ('new', 'offered'))
           - (SELECT COUNT(*) FROM cohorts_invitation kept WHERE kept.cohort_id = cohort.id
              AND kept.state = 'open' AND kept.keeps_seat),
           EXISTS (SELECT 1 FROM cohorts_application waiting
                   WHERE waiting.cohort_id = cohort.id AND waiting.state = 'waiting'),
           day.date, page.title
    FROM cohorts_cohort cohort
         LEFT JOIN cohorts_meetingday day ON day.cohort_id = cohort.id
         LEFT JOIN wagtailcore_page page ON page.id = day.page_id
    WHERE cohort.course_id = %s AND cohort.registration_from IS NOT NULL
          AND (cohort.registration_until IS NULL OR cohort.registration_until >= %s)
          AND NOT EXISTS (SELECT 1 FROM cohorts_meetingday begun
                          WHERE begun.cohort_id = cohort.id AND begun.date <= %s)
    ORDER BY cohort.id, day.date"""
COLUMNS_OF_A_COHORT = 10


@dataclass(frozen=True)
class StartMoment:
    """A group as somebody sees it who thinks of joining."""

    cohort: int
    slug: str
    name: str
    place: str
    price: str
    opens: date
    is_open: bool
    seats_left: int
    is_full: bool
    days: tuple[tuple[date, str], ...]

    @property
    def room(self) -> str:
        """How many seats there are, in words. Where somebody waits there is none, whatever the count."""
        if self.is_full:
            return _("vol, er is een wachtlijst")
        left = {"number": self.seats_left}
        return ngettext("nog %(number)d plaats", "nog %(number)d plaatsen", self.seats_left) % left

    @property
    def dates(self) -> str:
        """The days in words; the day of the week once, when it is always the same."""
        dates = [day for day, _title in self.days]
        if len({day.weekday() for day in dates}) == 1:
            words = [date_format(day, "l j F" if day == dates[0] else "j F") for day in dates]
        else:
            words = [date_format(day, "l j F") for day in dates]
        return get_text_list(words, _("en")) + (f" {dates[-1].year}" if dates else "")


def start_moments(course: int, today: date) -> list[StartMoment]:
    """The groups of a course that can be joined, now or soon, in one query; the first to begin comes first."""
    return moments_of(rows_of(course, today), today)


def rows_of(course: int, today: date) -> tuple[tuple, ...]:
    """What the database says of them, a row a day: all that the public page depends on."""
    day = connection.ops.adapt_datefield_value(today)
    with connection.cursor() as cursor:
        cursor.execute(MOMENTS, [course, day, day])
        return tuple(cursor.fetchall())


def moments_of(rows: tuple[tuple, ...], today: date) -> list[StartMoment]:
    """These rows as start moments."""
    split = COLUMNS_OF_A_COHORT
    cohorts = groupby(rows, lambda row: row[:split])
    moments = [_moment(cohort, [row[split:] for row in days], today) for cohort, days in cohorts]
    return sorted(moments, key=lambda moment: moment.days[0][0] if moment.days else date.max)


def _moment(cohort, days, today):
    pk, slug, name, place, region, price, opens, closes, left, waiting = cohort
    dates = tuple((_day(day), title) for day, title in days if day)
    opens = _day(opens)
    can_join = is_open(
        opens=opens, closes=closes and _day(closes), first_day=dates[0][0] if dates else None, today=today
    )
    place = place or (_("regio %(name)s") % {"name": Region(region).label} if region else "")
    return StartMoment(pk, slug, name, place, price, opens, can_join, left, left < 1 or bool(waiting), dates)


def _day(value):
    """A date, which SQLite gives as text."""
    return value if isinstance(value, date) else date.fromisoformat(value)
