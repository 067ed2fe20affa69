"""What happens by itself: 3 and 12 months after a group ended, whoever has a profile is asked to read it again."""

from datetime import datetime, timedelta

from django.db.models import Max
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cohorts.enrolment.models import Enrolment
from cohorts.schedule.models import Cohort
from leergang.notices.actions import notify
from leergang.notices.models import Kind, Notice

from ..work.models import Work
from .queries import SLUG
from .rules import AFTER, STILL_ASKED


def ask_for_a_version(now: datetime) -> list[str]:
    """Once for each moment; who comes later hears it for two weeks."""
    asked = [(months, cohort) for months, after in AFTER.items() for cohort in _ended(now, after)]
    count = sum(_of_a_group(cohort, months, now) for months, cohort in asked)
    told = ngettext(
        "%s uitnodiging om een profiel na te kijken.", "%s uitnodigingen om een profiel na te kijken.", count
    )
    return [told % count] if count else []


def _ended(now: datetime, after: timedelta):
    last = localdate(now) - after
    return Cohort.objects.annotate(last_day=Max("days__date")).filter(last_day__range=(last - STILL_ASKED, last))


def _of_a_group(cohort: Cohort, months: int, now: datetime) -> int:
    key = f"profile-{cohort.pk}-{months}"
    heard = Notice.objects.filter(key=key).values("user")
    begun = Work.objects.filter(kind=SLUG, removed_at=None).values("owner")
    people = Enrolment.objects.participants().filter(cohort=cohort, user__is_active=True).exclude(user__in=heard)
    with_one = list(people.filter(user__in=begun).select_related("user").order_by("pk"))
    told = _("%(months)s maanden na de laatste dag: klopt je profiel nog? Bewaar een nieuwe versie.")
    for enrolment in with_one:
        about = {"kind": Kind.REMINDER, "address": reverse("profile"), "key": key, "now": now}
        notify(to=enrolment.user, text=told % {"months": months}, **about)
    return len(with_one)
