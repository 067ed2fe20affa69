"""Telling what there is to tell; `tick` asks it."""

from collections import defaultdict
from datetime import datetime

from django.utils.translation import ngettext

from cohorts.enrolment.models import Enrolment, State
from leergang.notices.actions import notify
from leergang.notices.models import Notice

from .queries import news


def tell(now: datetime) -> list[str]:
    """Tells everyone who takes part what they did not hear yet; says how many notices that were."""
    found = news(now)
    people = _people({one.cohort for one in found})
    heard = set(Notice.objects.filter(key__in=[one.key for one in found]).values_list("user", "key"))
    todo = [
        (one, enrolment.user)
        for one in found
        for enrolment in people[one.cohort]
        if enrolment.role in one.roles and (enrolment.user_id, one.key) not in heard
    ]
    for one, user in todo:
        about = f"cohort-{one.cohort}"
        notify(to=user, kind=one.kind, text=one.text, address=one.address, about=about, key=one.key, now=now)
    said = ngettext("%(count)s bericht over een groep", "%(count)s berichten over groepen", len(todo))
    return [said % {"count": len(todo)}] if todo else []


def _people(cohorts):
    active = Enrolment.objects.filter(cohort__in=cohorts, state=State.ACTIVE, user__is_active=True)
    people = defaultdict(list)
    for enrolment in active.select_related("user").order_by("user__name", "pk"):
        people[enrolment.cohort_id].append(enrolment)
    return people
