"""A month after a link ended, nothing is left of who had it."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import ngettext

from .actions import forget
from .models import Guest
from .rules import KEPT


@transaction.atomic
def forget_after_a_month(now: datetime) -> list[str]:
    """The whole row goes, so that its number leads to nobody."""
    ended = Guest.objects.filter(Q(until__lte=now - KEPT) | Q(stopped_at__lte=now - KEPT))
    gone = list(ended)
    for guest in gone:
        forget(guest, now)
    Guest.objects.filter(pk__in=[guest.pk for guest in gone]).delete()
    told = ngettext("%s gast vergeten.", "%s gasten vergeten.", len(gone))
    return [told % len(gone)] if gone else []
