"""The list of a group, to take along in a spreadsheet."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from cohorts.attendance.models import Presence
from cohorts.schedule.models import Cohort, DayPart

from .queries import days_of, people_of, read_by

PERSON = ("pk", "user", "user__name", "user__email", "school__name", "school__board__name", "job", "partner", "seen_at")


def list_of(cohort: Cohort) -> tuple[list[str], list[list]]:
    """The names of the columns, and a row for each participant; the same number of questions for every size."""
    days, people = days_of(cohort), people_of(cohort)
    parts = list(DayPart.objects.filter(day__cohort=cohort).select_related("day__page").order_by("day__date", "starts"))
    read = read_by(cohort.enrolments.participants().values("user"), days)
    there = {(who, part): was for who, part, was in _presences(cohort)}
    rows = []
    for pk, user, *about in people.order_by("user__name", "pk").values_list(*PERSON):
        presence = [_told(there.get((pk, part.pk))) for part in parts]
        rows.append([*about, *read.get(user, [0] * len(days)), *presence])
    return _head(days, parts), rows


def _head(days, parts):
    about = [_("Naam"), _("E-mailadres"), _("School"), _("Bestuur"), _("Functie"), _("Duo met"), _("Laatst gezien")]
    read = [_("Gelezen van %(day)s (%(steps)s stappen)") % {"day": day.page.title, "steps": day.steps} for day in days]
    return [*about, *read, *(f"{part.day.page.title}, {part.name}" for part in parts)]


def _presences(cohort) -> Iterable[tuple[int, int, bool]]:
    rows = Presence.objects.filter(enrolment__cohort=cohort)
    return rows.values_list("enrolment", "part", "present")


def _told(was):
    return "" if was is None else _("was er") if was else _("was er niet")
