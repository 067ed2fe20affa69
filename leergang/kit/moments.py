"""Moments and days as somebody would say them in Dutch."""

from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

A_WEEK = 7
MORNING, AFTERNOON, EVENING = 6, 12, 18


def told(moment: datetime, now: datetime) -> str:
    """A moment that has been: "vanochtend om 9.12 uur", "gisteren om 16.40 uur", "8 april om 9.12 uur"."""
    then, today = localtime(moment), localtime(now).date()
    return _("%(day)s om %(clock)s uur") % {"day": _day(then, today), "clock": clock(moment)}


def clock(moment: datetime) -> str:
    """The time of day: "9.12"."""
    then = localtime(moment)
    return f"{then.hour}.{then.minute:02d}"


def _day(then, today):
    days = (today - then.date()).days
    if days == 0:
        return _part_of_the_day(then.hour)
    if days == 1:
        return _("gisteren")
    return date_format(then, "l") if 1 < days < A_WEEK else day_told(then.date(), today)


def _part_of_the_day(hour):
    if hour < MORNING:
        return _("vannacht")
    return _("vanochtend") if hour < AFTERNOON else _("vanmiddag") if hour < EVENING else _("vanavond")


def day_told(day: date, today: date) -> str:
    """A day: "8 april", with its year when that is another one."""
    return date_format(day, "j F" if day.year == today.year else "j F Y")


def weekday_told(day: date, today: date) -> str:
    """A day on which people meet: "donderdag 8 april"."""
    return f"{date_format(day, 'l')} {day_told(day, today)}"


def days_left(day: date, today: date) -> str:
    """How long it still takes, as a sentence; nothing for what has been."""
    days = (day - today).days
    if days < 0:
        return ""
    nearby = {0: _("Dat is vandaag."), 1: _("Dat is morgen.")}
    return nearby.get(days) or ngettext("Nog %(days)s dag.", "Nog %(days)s dagen.", days) % {"days": days}
