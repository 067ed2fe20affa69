"""How a deadline is said. Pure."""

from datetime import datetime, time

from django.utils.timezone import get_default_timezone, localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leergang.kit.moments import clock, days_left, weekday_told

END_OF_THE_DAY = time(23, 59)
NEARBY = 14  # days: further away the date says enough


def end_of(day) -> datetime:
    """The last minute of a day here, whatever the clock does that night."""
    return datetime.combine(day, END_OF_THE_DAY, tzinfo=get_default_timezone())


def due_told(due: datetime, now: datetime) -> str:
    """Until when, as a sentence: "Lever in uiterlijk dinsdag 6 april om 23.59 uur. Nog 12 dagen."."""
    day, today = localdate(due), localdate(now)
    if due < now:
        return _("De datum was %(day)s. Inleveren kan nog.") % {"day": weekday_told(day, today)}
    told = _("Lever in uiterlijk %(day)s om %(clock)s uur.") % {"day": weekday_told(day, today), "clock": clock(due)}
    left = days_left(day, today) if (day - today).days <= NEARBY else ""
    return f"{told} {left}".strip()


def late_told(due: datetime | None, at: datetime) -> str:
    """How much later than agreed, in days by the calendar; nothing for what was in time."""
    if due is None or at <= due:
        return ""
    days = (localdate(at) - localdate(due)).days
    if not days:
        return _("iets later dan afgesproken")
    return ngettext("%(days)s dag later dan afgesproken", "%(days)s dagen later dan afgesproken", days) % {"days": days}
