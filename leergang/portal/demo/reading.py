"""How far the people of the demo's group are, and who was there: so that its teacher has something to see."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from cohorts.attendance.actions import write_down
from cohorts.progress.actions import mark_read
from cohorts.schedule.models import Cohort
from leergang.content.course import StepPage

# Of each person in the order of the cast: how many steps, and how many days ago. The first is who tries the demo.
FAR = [(0, 0), (15, 3), (15, 24), (29, 1), (29, 2), (20, 6), (5, 40), (15, 9), (29, 4), (0, 0), (9, 31), (22, 2)]
NOT_THERE = {4: "middag", 10: "ochtend"}  # on day 2


def load_reading(cohort: Cohort, today: date) -> None:
    """Marks steps as read, and writes down who was at the days that have been, by the verbs of the site."""
    people = list(cohort.enrolments.participants().select_related("user").order_by("pk"))
    steps = list(StepPage.objects.live().descendant_of(cohort.course).order_by("path"))
    for person, (read, ago) in zip(people, FAR, strict=True):
        at = datetime.combine(today - timedelta(days=ago), time(8, 30), timezone.get_default_timezone())
        for step in steps[:read]:
            mark_read(user=person.user, step=step, at=at)
    for number, day in enumerate(cohort.days.filter(date__lt=today).order_by("date"), 1):
        away = NOT_THERE if number == 2 else {}
        there = {
            f"{person.pk}-{part.pk}"
            for at, person in enumerate(people)
            for part in day.parts.all()
            if away.get(at) != part.name
        }
        write_down(day=day, people=people, ticked=there, before=set())
