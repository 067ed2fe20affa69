"""Who needs attention, and to how many people one message goes."""

from datetime import datetime, timedelta

QUIET_AFTER = timedelta(days=14)
MOST_AT_ONCE = 200


def is_quiet(seen_at: datetime | None, opened: datetime | None, now: datetime) -> bool:
    """Whether nothing was seen of somebody for two weeks, while there was something to read since `opened`."""
    return opened is not None and opened <= now and (seen_at or opened) < now - QUIET_AFTER
