"""Until when a pen counts. Pure."""

from datetime import datetime, timedelta

HELD_FOR = timedelta(minutes=5)
KEPT_FOR = timedelta(days=1)


def counts_from(now: datetime) -> datetime:
    """A pen that wrote before this moment is free."""
    return now - HELD_FOR
