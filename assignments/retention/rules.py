"""When work goes, and when that is said. Pure."""

from datetime import date, timedelta

YEARS = 2
FIRST, LAST = timedelta(days=60), timedelta(days=7)
STANDS = timedelta(days=30)  # how long a last warning holds: who stayed after all and leaves again, is warned again


def goes_on(end: date) -> date:
    """The day on which work of a group with this end goes."""
    try:
        return end.replace(year=end.year + YEARS)
    except ValueError:  # a leap day
        return date(end.year + YEARS, 3, 1)


def ends_before(today: date) -> date:
    """Of a group that ended later than this day, nothing is to be said yet."""
    return today + FIRST - timedelta(days=365 * YEARS)
