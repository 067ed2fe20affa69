"""Finding the guest behind a link, and the guests of a work."""

from datetime import datetime

from leergang.kit.tokens import hashed

from ..work.models import Work
from .models import Guest


def guest_behind(token: str, now: datetime) -> Guest | None:
    """Whose link this is, as long as it works. Old, stopped and guessed ones cost the same one query."""
    found = Guest.objects.open(now).filter(token_hash=hashed(token))
    return found.select_related("work__owner", "version").first()


def guests_of(work: Work, purpose: str, now: datetime) -> list[Guest]:
    """Who can read this now by a link; one query."""
    return list(Guest.objects.open(now).filter(work=work, purpose=purpose))
