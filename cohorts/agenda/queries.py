"""The dates of groups, as somebody of the group may see them."""

from collections import Counter
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from cohorts.enrolment.models import Enrolment
from cohorts.enrolment.reader import Reader
from cohorts.schedule.models import Cohort, Deadline, MeetingDay
from leergang.kit.tokens import hashed

from .entries import Entry
from .models import CalendarKey


def entries_of_person(user) -> list[Entry]:
    """All dates of the groups that this person takes part in, took part in or teaches; the earliest first."""
    open_groups = Enrolment.objects.open().filter(user=user, user__is_active=True)
    return entries_of(Cohort.objects.filter(pk__in=open_groups.values("cohort")))


def entries_of_reader(reader: Reader) -> list[Entry]:
    """The same for somebody at the gate, who may look as a participant of one group."""
    return entries_of(Cohort.objects.filter(pk__in=[way.cohort for way in reader.ways]))


def entries_of(cohorts) -> list[Entry]:
    """All dates of these groups, a QuerySet; four questions, however many there are."""
    groups = {cohort.pk: cohort for cohort in cohorts}
    days = MeetingDay.objects.filter(cohort__in=groups).select_related("page").prefetch_related("parts")
    dues = Deadline.objects.filter(cohort__in=groups)
    numbers: Counter[int] = Counter()
    found = [_due(due, groups[due.cohort_id]) for due in dues]
    for day in days.order_by("page__path"):
        numbers[day.cohort_id] += 1
        found.append(_meeting(day, groups[day.cohort_id], numbers[day.cohort_id]))
    return sorted(found, key=lambda entry: (entry.day, entry.due_at is not None, entry.title))


def owner_of(token: str):
    """Whose calendar this secret opens; None when it opens nothing."""
    key = CalendarKey.objects.filter(hashed=hashed(token), user__is_active=True).select_related("user").first()
    return key and key.user


def key_of(user) -> CalendarKey | None:
    """The key of this person, who may have none."""
    return CalendarKey.objects.filter(user=user).first()


def _meeting(day, cohort, number):
    parts = [(part.name, _at(day.date, part.starts), _at(day.date, part.ends)) for part in day.parts.all()]
    title = _("Dag %s") % number
    if day.page.live:  # what is not published has no title for a group
        title = f"{title}: {day.page.title}"
    return Entry(
        uid=str(day.uid),
        sequence=day.sequence,
        changed_at=day.changed_at,
        cohort=cohort,
        title=title,
        day=day.date,
        parts=tuple(sorted(parts, key=lambda part: part[1])),
        place=day.place or cohort.place,
        online=cohort.online_link,
    )


def _due(due, cohort):
    return Entry(
        uid=f"inlevermoment-{due.pk}@{urlsplit(settings.BASE_URL).hostname}",
        sequence=int(due.changed_at.timestamp()) // 60,  # calendars only ask that it grows
        changed_at=due.changed_at,
        cohort=cohort,
        title=due.name,
        day=timezone.localdate(due.due_at),
        due_at=due.due_at,
    )


def _at(day, clock):
    return datetime.combine(day, clock, tzinfo=timezone.get_default_timezone())
