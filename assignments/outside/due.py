"""A month after a link ended, name and address of who had it go."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import ngettext

from .actions import forget
from .models import Guest
from .queries import held_beside
from .rules import KEPT, mark_of


@transaction.atomic
def forget_after_a_month(now: datetime) -> list[str]:
    """The whole row goes, so that its number leads to nobody; where words of theirs stay, a mark of theirs does."""
    ended = Guest.objects.filter(Q(until__lte=now - KEPT) | Q(stopped_at__lte=now - KEPT))
    gone = list(ended.filter(mark=""))
    stays = held_beside([guest for guest in gone if guest.email])
    for guest in gone:
        forget(guest, now, mark=mark_of(guest.email) if guest.pk in stays else "")
    Guest.objects.filter(pk__in=[guest.pk for guest in gone if guest.pk not in stays]).delete()
    told = ngettext("%s gast vergeten.", "%s gasten vergeten.", len(gone))
    return [told % len(gone)] if gone else []
