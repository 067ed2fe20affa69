"""How far the people of the demo's groups are, and who was there: so that their teachers have something to see."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from cohorts.attendance.actions import write_down
from cohorts.progress.actions import mark_read
from cohorts.schedule.models import Cohort
from leergang.content.course import StepPage

# Of each person in the order of the cast: how many steps, and how many days ago. The first is who tries the demo.
FAR = [(7, 2), (15, 3), (15, 24), (29, 1), (29, 2), (20, 6), (5, 40), (15, 9), (29, 4), (0, 0), (9, 31), (22, 2)]
# The group that finished, counted back from its end; most read everything, some went on to it after the last day.
FAR_AT_THE_END = [
    (99, 50),
    (99, 61),
    (52, 4),
    (99, 58),
    (41, 77),
    (99, 12),
    (99, 55),
    (33, 96),
    (54, 3),
    (99, 60),
    (47, 57),
]
FAR_AT_THE_END += [(99, 9)]
NOT_THERE = {4: "middag", 10: "ochtend"}  # on day 2


def load_reading(cohort: Cohort, today: date) -> None:
    """Of a group on its way, or one that finished before today."""
    is_over = cohort.closes_on is not None and cohort.closes_on <= today
    _read(cohort, FAR_AT_THE_END if is_over else FAR, cohort.closes_on if is_over else today)
    _attend(cohort, today)


def _read(cohort, far, until):
    """Marks steps as read, by the verb of the site."""
    people = list(cohort.enrolments.participants().select_related("user").order_by("pk"))
    steps = list(StepPage.objects.live().descendant_of(cohort.course).order_by("path"))
    for person, (read, ago) in zip(people, far, strict=True):
        at = datetime.combine(until - timedelta(days=ago), time(8, 30), timezone.get_default_timezone())
        for step in steps[:read]:
            mark_read(user=person.user, step=step, at=at)


def _attend(cohort, today):
    """Writes down who was at the days that have been, by the verb of the site."""
    people = list(cohort.enrolments.participants().select_related("user").order_by("pk"))
    for number, day in enumerate(cohort.days.filter(date__lt=today).order_by("date"), 1):
        away = NOT_THERE if number == 2 else {}
        there = {
            f"{person.pk}-{part.pk}"
            for at, person in enumerate(people)
            for part in day.parts.all()
            if away.get(at) != part.name
        }
        write_down(day=day, people=people, ticked=there, before=set())
