"""When a group hands in, and who has longer: decided by its teachers."""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cohorts.enrolment.rules import leads
from cohorts.schedule.models import Cohort, Deadline
from leergang.kit.moments import weekday_told
from leergang.notices.actions import notify
from leergang.notices.models import Kind

from .models import AssignmentPage, Extension
from .rules import end_of


@transaction.atomic
def set_deadline(*, cohort: Cohort, page: AssignmentPage, day: date, by) -> Deadline:
    """The group hands this in at the end of this day. It stands in everybody's agenda from then on."""
    if not leads(by, cohort):
        raise PermissionDenied
    Cohort.objects.select_for_update().get(pk=cohort.pk)
    deadline = Deadline.objects.filter(cohort=cohort, page=page).first() or Deadline(cohort=cohort, page=page)
    deadline.name, deadline.due_at = page.title[:200], end_of(day)
    deadline.save()
    return deadline


@transaction.atomic
def extend(*, deadline: Deadline, user, day: date, reason: str, by, now: datetime) -> Extension:
    """One person has longer; they hear it, with the reason."""
    if not leads(by, deadline.cohort):
        raise PermissionDenied
    if end_of(day) <= deadline.due_at:
        raise ValidationError(_("Kies een dag na het inlevermoment van de groep."))
    given = {"due_at": end_of(day), "reason": reason, "given_by": by, "given_at": now}
    extension, _made = Extension.objects.update_or_create(deadline=deadline, user=user, defaults=given)
    text = _("Je hebt langer de tijd voor ‘%(what)s’: tot en met %(day)s. Reden: %(reason)s")
    told = text % {"what": deadline.name, "day": weekday_told(day, localdate(now)), "reason": reason}
    page, about = AssignmentPage.objects.get(pk=deadline.page_id), f"cohort-{deadline.cohort_id}"
    notify(to=user, kind=Kind.REMINDER, text=told, address=page.url, about=about, now=now)
    return extension
