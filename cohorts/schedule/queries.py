"""The dates of a group as a plan, and which group shows the rhythm."""

from django.utils.timezone import localtime

from leergang.content.course import DayPage

from .models import Cohort
from .plan import Due, Meeting, Plan
from .times import Part


def pages_of(course) -> list[tuple[int, str]]:
    """The days of a course in order, drafts too: a group may be planned before its texts are published."""
    return list(DayPage.objects.child_of(course).order_by("path").values_list("pk", "title"))


def plan_of(cohort: Cohort) -> Plan:
    """Everything of a group that has a date, in local time."""
    days = cohort.days.select_related("page").prefetch_related("parts").order_by("date")
    dues = cohort.deadlines.order_by("due_at", "pk")
    return Plan(
        tuple(map(_meeting, days)),
        tuple(Due(due.name, _local(due.due_at), due.pk) for due in dues),
        cohort.registration_from,
        cohort.registration_until,
        cohort.closes_on,
    )


def previous_of(course) -> Cohort | None:
    """The group whose rhythm a new one takes over: the one of this course that begins last."""
    return course.cohorts.filter(days__isnull=False).order_by("-days__date").first()


def _meeting(day):
    parts = tuple(Part(part.starts, part.ends) for part in day.parts.all())
    return Meeting(day.page_id, day.page.title, day.date, _local(day.opens_at), parts, day.place)


def _local(moment):
    return localtime(moment).replace(tzinfo=None)
