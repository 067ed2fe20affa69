"""Changing the criteria of a group, and going back to the template."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from cohorts.enrolment.rules import leads
from cohorts.schedule.models import Cohort

from ..briefs.models import AssignmentPage
from .models import Criterion, Rubric
from .queries import criteria_of


def keep(*, cohort: int | None, page: int | None, now: datetime) -> list[Criterion]:
    """The criteria of this group; from now on they are its own, whatever becomes of the template."""
    criteria = criteria_of(cohort, page)
    if criteria and not Rubric.objects.filter(cohort=cohort, page=page).exists():
        stored = [one.as_data() for one in criteria]
        made = Rubric(cohort_id=cohort, page_id=page, criteria=stored, made_at=now)
        Rubric.objects.bulk_create([made], ignore_conflicts=True)
    return criteria


@transaction.atomic
def change(*, cohort: Cohort, page: AssignmentPage, criteria: Iterable[Criterion], by, now: datetime) -> None:
    """From now on this group is read by these criteria; what was said before keeps the words it was said with."""
    if not leads(by, cohort):
        raise PermissionDenied
    stored = {"criteria": [one.as_data() for one in criteria], "is_changed": True}
    Rubric.objects.update_or_create(
        cohort=cohort, page=page, defaults=stored, create_defaults=stored | {"made_at": now}
    )


def back_to_template(*, cohort: Cohort, page: AssignmentPage, by) -> None:
    """The group has none of its own again, so what the page of the assignment says goes for it."""
    if not leads(by, cohort):
        raise PermissionDenied
    Rubric.objects.filter(cohort=cohort, page=page).delete()
