"""What happens by itself when its time has come."""

from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import ngettext

from cohorts.schedule.models import Cohort

from .actions import graduate
from .models import Role, State


def graduate_when_closed(now: datetime) -> list[str]:
    """Makes alumni of everyone in a group that closed before today; says for each group what it did."""
    waiting = {"enrolments__role": Role.PARTICIPANT, "enrolments__state": State.ACTIVE}
    closed = Cohort.objects.filter(closes_on__lt=localdate(now), **waiting).distinct().order_by("closes_on", "pk")
    return [_said(cohort, number) for cohort in closed if (number := graduate(cohort=cohort))]


def _said(cohort, number):
    text = ngettext(
        "%(number)s deelnemer van %(name)s is nu oud-deelnemer.",
        "%(number)s deelnemers van %(name)s zijn nu oud-deelnemer.",
        number,
    )
    return text % {"number": number, "name": cohort}
