"""When a group is before its first day, when it is time to look back, and with what outcome."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from ..work.models import Work

STILL_ASKED = timedelta(days=7)  # after day 1
LOOKED_BACK_ON = timedelta(days=60)  # after the last day
OUTCOMES = [
    ("", _("Kies een antwoord")),
    ("answered", _("Beantwoord")),
    ("partly", _("Voor een deel beantwoord")),
    ("open", _("Nog open")),
]


def is_time_to_ask(days: Sequence[date], today: date) -> bool:
    """Until a week after the first day; a group without days has no first one yet."""
    return not days or today <= min(days) + STILL_ASKED


def is_time_to_look_back(days: Sequence[date], today: date) -> bool:
    """From the last day on."""
    return bool(days) and today >= max(days)


def is_invited_to_look_back(days: Sequence[date], today: date) -> bool:
    """From the last day on, for two months; after that it can still be done, and nobody is asked."""
    return is_time_to_look_back(days, today) and today <= max(days) + LOOKED_BACK_ON


def has_looked_back(work: Work) -> bool:
    """Whether an outcome or words about it were written."""
    return bool(work.body.get("outcome") or work.body.get("words"))


def outcome_told(value: str) -> str:
    """An outcome in words; nothing for who did not look back yet."""
    return str(dict(OUTCOMES).get(value, "")) if value else ""
