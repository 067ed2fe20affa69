"""Whose reading is kept, and when somebody is quiet."""

from datetime import datetime, timedelta

from cohorts.enrolment.reader import Reader

LONG = timedelta(days=14)


def keeps_progress(reader: Reader, path: str) -> bool:
    """Whether what this person reads at this tree path is kept: a group opened it to them. Editors only read."""
    return any(way.opens(path, reader.now()) for way in reader.ways)


def is_quiet(last: datetime | None, opened: datetime, now: datetime) -> bool:
    """Whether a teacher may want to ask how it goes: nothing seen for two weeks, while there was something to read."""
    return (last or opened) < now - LONG
