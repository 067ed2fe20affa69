"""Since when a page can be new to somebody."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta

from django.utils import timezone

from cohorts.enrolment.models import State
from cohorts.enrolment.reader import Way

A_YEAR = timedelta(days=365)  # for who reads in no group, such as an editor


def since(ways: Iterable[Way], path: str, now: datetime) -> datetime:
    """From when a change of the page at this tree path is new: after the group ended, or its day opened.

    What belongs to no course, such as an item of the library, goes by all groups of this person. The last one counts.
    """
    mine = [way for way in ways if not way.teaches]
    of_this_course = [way for way in mine if path.startswith(way.course)]
    return max((moment for way in of_this_course or mine for moment in _moments(way, path, now)), default=now - A_YEAR)


def earliest(ways: Iterable[Way], now: datetime) -> datetime:
    """Before this moment nothing is new, whatever the page."""
    moments = [moment for way in ways for moment in (*_ends(way), *(day.opens_at for day in way.meetings))]
    return min([now - A_YEAR, *moments])


def _moments(way, path, now) -> Iterator[datetime]:
    if way.state == State.ALUMNUS:
        yield from _ends(way)
        return
    opened = [day for day in way.meetings if day.opens_at <= now]
    of_its_day = [day.opens_at for day in opened if path.startswith(day.path)]
    if of_its_day or opened:
        yield min(of_its_day or [day.opens_at for day in opened])


def _ends(way):
    """The end of the last day on which the group met."""
    if way.meetings:
        last = max(day.date for day in way.meetings)
        yield datetime.combine(last, time.max, timezone.get_default_timezone())
