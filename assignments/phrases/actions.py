"""Keeping a phrase, and throwing it away."""

from datetime import datetime

from .models import Phrase


def keep(*, text: str, by, now: datetime) -> Phrase:
    """The same sentence kept twice is kept once."""
    return Phrase.objects.get_or_create(owner=by, text=text, defaults={"made_at": now})[0]


def throw_away(*, phrase: Phrase, by) -> None:
    """At once; it is one sentence, and its owner is looking at it."""
    Phrase.objects.visible_to(by).filter(pk=phrase.pk).delete()
