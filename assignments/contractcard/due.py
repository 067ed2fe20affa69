"""What happens to contracts by itself: the day to look back."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import ngettext

from . import telling
from .models import Contract

FROM = timedelta(hours=7)  # nobody is told anything in the night


def remind_to_look_back(now: datetime) -> list[str]:
    """Both hear it once, on the day that they chose or as soon after it as this runs."""
    due = Contract.objects.in_force().filter(reminded_at=None, look_back_on__lte=localdate(now - FROM))
    count = sum(_remind(one, now) for one in due.select_related("version", "work__owner", "guest"))
    told = ngettext(
        "%(count)s contract: herinnerd aan het terugkijken.",
        "%(count)s contracten: herinnerd aan het terugkijken.",
        count,
    )
    return [told % {"count": count}] if count else []


@transaction.atomic
def _remind(contract, now) -> bool:
    if not Contract.objects.filter(pk=contract.pk, reminded_at=None).update(reminded_at=now):
        return False
    telling.time_to_look_back(contract, now)
    return True
