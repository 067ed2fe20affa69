"""Finding who is behind a link, and all that is held of an address."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q, QuerySet

from leergang.kit.tokens import hashed

from .models import Guest, Inquiry
from .purposes import PURPOSES
from .rules import mark_of


def guest_behind(token: str, now: datetime) -> Guest | None:
    """Whose link this is, as long as it works. Old, stopped and guessed ones cost the same one query."""
    found = Guest.objects.open(now).filter(token_hash=hashed(token))
    return found.select_related("work__owner", "version").first()


def inquiry_behind(token: str, now: datetime) -> Inquiry | None:
    """The same for who asked what is held of their address."""
    return Inquiry.objects.filter(token_hash=hashed(token), until__gt=now).first()


def guests_of(address: str) -> QuerySet[Guest]:
    """Wherever this address was asked, also where only its mark is left."""
    return Guest.objects.filter(Q(email__iexact=address) & ~Q(email="") | Q(mark=mark_of(address)))


def held_beside(guests: Sequence[Guest]) -> dict[int, str]:
    """What of each is held beside name and address, in a sentence; as many queries as there are purposes that know."""
    by_purpose: dict[str, list[Guest]] = defaultdict(list)
    for guest in guests:
        by_purpose[guest.purpose].append(guest)
    found: dict[int, str] = {}
    for slug, some in by_purpose.items():
        if (purpose := PURPOSES.get(slug)) and purpose.held:
            found |= purpose.held(some)
    return found
