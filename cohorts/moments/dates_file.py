"""The days of a group as a file for a calendar, for who does not take part yet: without what is for the group alone."""

from datetime import datetime

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone

from leergang.kit.calendars.writing import Event, calendar_file

from ..schedule.models import Cohort


def dates_file(cohort: Cohort) -> HttpResponse:
    """The file. Its days have the names by which the group's own calendar knows them, so that none comes twice."""
    days = cohort.days.select_related("page").prefetch_related("parts").order_by("date")
    content = calendar_file(cohort.course.title, [_event(cohort, day) for day in days])
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{cohort.slug}.ics"'
    return answer


def _event(cohort, day):
    parts = list(day.parts.all())
    return Event(
        uid=str(day.uid),
        title=f"{cohort.course.title}: {day.page.title}",
        starts=_at(day.date, min(part.starts for part in parts)) if parts else day.date,
        ends=_at(day.date, max(part.ends for part in parts)) if parts else day.date,
        changed_at=day.changed_at,
        sequence=day.sequence,
        place=day.place or cohort.place,
        link=f"{settings.BASE_URL}{cohort.course.url}",
    )


def _at(day, clock):
    return datetime.combine(day, clock, tzinfo=timezone.get_default_timezone())
