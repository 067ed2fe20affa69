"""Who begins a card, whether a draft differs from what the counterpart reads, and whether a fingerprint is right."""

import re
from datetime import datetime, time, timedelta

from django.utils.timezone import localdate, make_aware

from cohorts.enrolment.reader import Way, reader_of

from ..work.models import Work
from ..work.values import same
from .models import Contract

AFTER_LOOKING_BACK = timedelta(days=60)


def way_for(user) -> Way | None:
    """The group in which somebody begins a card: the last in which they take or took part. Alumni go on making them."""
    reader = reader_of(user)
    if reader.looks_as:
        return None
    ways = [way for way in reader.ways if not way.teaches]
    return max(ways, key=lambda way: (way.takes_part, way.cohort), default=None)


def has_new_words(contract: Contract, work: Work) -> bool:
    """Whether the draft says something else than what lies before the counterpart."""
    return not same(contract.version.body, work.body)


def is_the_fingerprint(contract: Contract | None, typed: str) -> bool:
    """Whether somebody has exactly the version that was agreed; spaces and capitals do not count."""
    sha256 = contract.version.sha256 if contract else ""
    return bool(sha256) and re.sub(r"[\s:-]", "", typed).lower() == sha256


def read_until(contract: Contract) -> datetime:
    """Until when the counterpart of an agreed contract can read it: some time after the day to look back."""
    last = max(filter(None, (localdate(contract.agreed_at), contract.look_back_on)))
    return make_aware(datetime.combine(last + AFTER_LOOKING_BACK, time()))
