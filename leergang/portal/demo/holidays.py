"""School holidays of the demo: invented, in the weeks in which holidays usually are, and they say so."""

from datetime import date, timedelta

from cohorts.calendar.models import SchoolHoliday
from cohorts.schools.models import Region

SOURCE = "verzonnen voor de demo, neem ze nooit over"
SATURDAY = 5
# Month, a day in the week before, how many weeks, and how many weeks later in each region.
HOLIDAYS = {
    "Herfstvakantie": (10, 12, 1, {Region.NORTH: 0, Region.MIDDLE: 0, Region.SOUTH: 1}),
    "Kerstvakantie": (12, 18, 2, {Region.NORTH: 0, Region.MIDDLE: 0, Region.SOUTH: 0}),
    "Voorjaarsvakantie": (2, 12, 1, {Region.NORTH: 1, Region.MIDDLE: 0, Region.SOUTH: 0}),
    "Meivakantie": (4, 24, 2, {Region.NORTH: 0, Region.MIDDLE: 0, Region.SOUTH: 0}),
    "Zomervakantie": (7, 7, 6, {Region.NORTH: 0, Region.MIDDLE: 1, Region.SOUTH: 2}),
}


def load_holidays(today: date) -> None:
    """Those of last year to the year after next; what is there already stays as it is."""
    if not SchoolHoliday.objects.exists():
        years = range(today.year - 1, today.year + 3)
        SchoolHoliday.objects.bulk_create(
            _holiday(name, year, region) for name in HOLIDAYS for year in years for region in Region
        )


def _holiday(name, year, region):
    month, near, weeks, later = HOLIDAYS[name]
    day = date(year, month, near)
    first = day + timedelta(days=(SATURDAY - day.weekday()) % 7, weeks=later[region])
    last = first + timedelta(days=7 * weeks + 1)
    return SchoolHoliday(name=name, region=region, first=first, last=last, source=SOURCE)
