"""Which days are free, and why. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from django.utils.translation import gettext as _

FIRST_KINGS_DAY = 2014
SUNDAY = 6


@dataclass(frozen=True)
class Holiday:
    """A school holiday, with its region in words ("" is every region)."""

    name: str
    first: date
    last: date
    region: str = ""
    source: str = ""


@dataclass(frozen=True)
class FreeDays:
    """The public holidays, and the school holidays of one region."""

    holidays: tuple[Holiday, ...] = ()

    def why(self, day: date) -> str:
        """What makes this day free, as the end of a sentence; empty on an ordinary day."""
        if name := public_holidays(day.year).get(day):
            return _("is %(name)s") % {"name": name}
        for holiday in self.holidays:
            if holiday.first <= day <= holiday.last:
                name = f"{holiday.name[:1].lower()}{holiday.name[1:]} {holiday.region}".strip()
                return _("valt in de %(name)s") % {"name": name}
        return ""

    @property
    def known_until(self) -> date | None:
        """The last day of which somebody wrote down whether the schools are open."""
        return max((holiday.last for holiday in self.holidays), default=None)

    @property
    def sources(self) -> list[str]:
        """Who says so, each once."""
        return list(dict.fromkeys(holiday.source for holiday in self.holidays if holiday.source))

    def unknown(self, days: Iterable[date]) -> list[date]:
        """The days that lie after all we know."""
        return [day for day in days if self.known_until is None or day > self.known_until]


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar.

    The anonymous algorithm that Nature printed in 1876, as in Meeus, Astronomical Algorithms (1991), chapter 8.
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, common = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    quarter, left = divmod(rest, 4)
    weekday = (32 + 2 * common + 2 * quarter - epact - left) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """27 April, or the day before when that is a Sunday."""
    birthday = date(year, 4, 27)
    return birthday - timedelta(days=1) if birthday.weekday() == SUNDAY else birthday


@lru_cache(maxsize=64)
def public_holidays(year: int) -> dict[date, str]:
    """The Dutch public holidays of article 3 of the Algemene termijnenwet, with the Sundays that go with them."""
    sunday = easter(year)
    days = {
        date(year, 1, 1): _("nieuwjaarsdag"),
        sunday - timedelta(days=2): _("Goede Vrijdag"),
        sunday: _("eerste paasdag"),
        sunday + timedelta(days=1): _("tweede paasdag"),
        date(year, 5, 5): _("Bevrijdingsdag"),
        sunday + timedelta(days=39): _("Hemelvaartsdag"),
        sunday + timedelta(days=49): _("eerste pinksterdag"),
        sunday + timedelta(days=50): _("tweede pinksterdag"),
        date(year, 12, 25): _("eerste kerstdag"),
        date(year, 12, 26): _("tweede kerstdag"),
    }
    return days | ({kings_day(year): _("Koningsdag")} if year >= FIRST_KINGS_DAY else {})
