"""One round of everything that is due."""

import logging
from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from leergang.kit import slots

from .models import Turn

logger = logging.getLogger(__name__)
SLOT = "tick"


class Failed(str):
    """A line about work that went wrong."""


def tick(now: datetime) -> Iterator[str]:
    """Runs all that registered, each in a transaction of its own, and yields what they did.

    Whoever registers takes the moment and returns lines; it does only what is due and not done, for it may run twice.
    """
    for work in slots.contributors(SLOT):
        name = f"{work.__module__}.{work.__qualname__}"
        try:
            Turn.objects.get_or_create(name=name)  # stored before anyone holds it, or a second would wait for the first
            yield from _take_a_turn(name, work, now)
        except Exception as error:
            logger.exception("tick: %s", name)
            yield Failed(f"{name} ging mis: {error}")


@transaction.atomic
def _take_a_turn(name, work, now):
    if not Turn.objects.select_for_update(skip_locked=True).filter(name=name):
        return [f"{name}: een andere machine is hier al mee bezig"]
    return work(now)
