"""The dates of a group as a plan, and which group shows the rhythm."""

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from leergang.content.course import DayPage

from .models import Cohort
from .plan import Due, Meeting, Plan
from .times import Part


def pages_of(course) -> list[tuple[int, str]]:
    """The days of a course with their numbers, drafts too: a group may be planned before its texts are published."""
    pages = DayPage.objects.child_of(course).order_by("path").values_list("pk", "title")
    text = _("Dag %(number)s (%(title)s)")
    return [(pk, text % {"number": number, "title": title}) for number, (pk, title) in enumerate(pages, 1)]


def plan_of(cohort: Cohort) -> Plan:
    """Everything of a group that has a date, in local time."""
    days = cohort.days.prefetch_related("parts").order_by("date")
    titles = dict(pages_of(cohort.course))
    dues = cohort.deadlines.order_by("due_at", "pk")
    return Plan(
        tuple(_meeting(day, titles.get(day.page_id, "")) for day in days),
        tuple(Due(due.name, _local(due.due_at), due.pk, due.page_id) for due in dues),
        cohort.registration_from,
        cohort.registration_until,
        cohort.closes_on,
    )


def previous_of(course) -> Cohort | None:
    """The group whose rhythm a new one takes over: the one of this course that begins last."""
    return course.cohorts.filter(days__isnull=False).order_by("-days__date").first()


def _meeting(day, title):
    parts = tuple(Part(part.starts, part.ends) for part in day.parts.all())
    return Meeting(day.page_id, title, day.date, _local(day.opens_at), parts, day.place)


def _local(moment):
    return localtime(moment).replace(tzinfo=None, second=0, microsecond=0)
