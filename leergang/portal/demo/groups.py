"""The demo's groups: one halfway, one that can be joined, one that finished two years ago. Made by the real verbs."""

from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from cohorts.calendar.rules import public_holidays
from cohorts.enrolment.actions import enrol, form_duo, graduate
from cohorts.enrolment.models import Role
from cohorts.schedule.models import Cohort, DayPart, MeetingDay
from cohorts.schools.models import Board, School
from leergang.content.course import CoursePage, DayPage

from .applicants import SEATS_FOR_APPLICANTS, load_applicants
from .cast import CAST, SCHOOLS, TEACHERS, Which
from .invited import SEATS_FOR_INVITED, load_invited
from .people import account
from .reading import load_reading

THURSDAY = 4
BETWEEN = timedelta(weeks=5)  # from one day to the next
OPENS_BEFORE = timedelta(weeks=3)
PARTS = [("ochtend", time(9, 30), time(12, 30)), ("middag", time(13, 30), time(16, 30))]
WEEKS_TO_DAY_3 = {Which.HALFWAY: 2, Which.OPEN: 28, Which.FINISHED: -104}


@transaction.atomic
def load_groups(today: date | None = None) -> list[Cohort]:
    """The three groups, dated from today; groups that are there already stay as they are."""
    course = CoursePage.objects.get()
    if course.cohorts.exists():
        return list(course.cohorts.all())
    load_schools()
    return [_group(course, which, today or timezone.localdate()) for which in WEEKS_TO_DAY_3]


def load_schools() -> None:
    """The boards and schools in which all texts of the demo play."""
    for name, board in SCHOOLS.items():
        owner, _ = Board.objects.get_or_create(name=board)
        School.objects.get_or_create(name=name, defaults={"board": owner, "region": "midden"})


def _group(course, which, today):
    day_3 = thursday_near(today + timedelta(weeks=WEEKS_TO_DAY_3[which]))
    pages = list(DayPage.objects.child_of(course).order_by("path"))
    dates = [day_3 if number == 2 else _working_day(day_3 + BETWEEN * (number - 2)) for number in range(len(pages))]
    name = date_format(dates[0], "F Y").capitalize()
    cohort = Cohort.objects.create(
        course=course,
        name=name,
        slug=name.lower().replace(" ", "-"),
        seats=12 + (SEATS_FOR_APPLICANTS + SEATS_FOR_INVITED if which == Which.OPEN else 0),
        region="midden",
        price="€ 1.950, met lunch en materiaal. Een verzonnen bedrag.",
        place="Conferentiehuis De Brug, Amersfoort (verzonnen)",
        registration_from=dates[0] - timedelta(weeks=26),
        registration_until=dates[0] - timedelta(weeks=2),
        closes_on=dates[-1] + timedelta(weeks=8),
    )
    for page, day in zip(pages, dates, strict=True):
        _day(cohort, page, day)
    _people(cohort, which)
    if which != Which.OPEN:
        load_reading(cohort, today)
    if cohort.closes_on <= today:
        graduate(cohort=cohort)
    if which == Which.OPEN:
        load_invited(cohort, today)
        load_applicants(cohort, today)
    return cohort


def _day(cohort, page, day):
    opens = datetime.combine(day - OPENS_BEFORE, time(9), timezone.get_default_timezone())
    meeting = MeetingDay.objects.create(cohort=cohort, page=page, date=day, opens_at=opens)
    DayPart.objects.bulk_create(DayPart(day=meeting, name=name, starts=s, ends=e) for name, s, e in PARTS)


def _people(cohort, which):
    """The teachers, twelve participants, and of each school two who go together."""
    for key in TEACHERS[which]:
        enrol(cohort=cohort, user=account(key), role=Role.TEACHER)
    by_school: dict[str, list] = {}
    for part in CAST:
        if part.which == which:
            school = School.objects.get(name=part.school)
            made = enrol(cohort=cohort, user=account(part.key), school=school, job=part.job)
            by_school.setdefault(part.school, []).append(made)
    for enrolments in by_school.values():
        form_duo(enrolments=enrolments[:2], by=account(TEACHERS[which][0]))


def _working_day(day):
    """The same weekday a week later for as long as it is a public holiday."""
    return _working_day(day + timedelta(weeks=1)) if day in public_holidays(day.year) else day


def thursday_near(day: date) -> date:
    """The Thursday in the week of this day: the programme always meets on Thursdays."""
    return day + timedelta(days=THURSDAY - day.isoweekday())
