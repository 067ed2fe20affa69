"""The demo's school holidays: invented, and they say so wherever they are seen."""

from datetime import date, timedelta

import pytest

from cohorts.calendar.models import SchoolHoliday
from cohorts.calendar.queries import free_days
from cohorts.schools.models import Region
from leergang.portal.demo.holidays import load_holidays

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("today", [date(2026, 1, 1), date(2026, 11, 22), date(2028, 2, 29), date(2027, 12, 31)])
def test_a_group_that_begins_in_a_year_finds_holidays_for_all_its_days(today):
    load_holidays(today)
    for region in Region:
        free = free_days(region)
        assert free.known_until > today + timedelta(days=365 + 180)
        assert free.sources == ["verzonnen voor de demo, neem ze nooit over"]


def test_the_regions_differ_and_loading_again_changes_nothing():
    load_holidays(date(2026, 11, 22))
    before = list(SchoolHoliday.objects.values())
    assert free_days(Region.NORTH).holidays != free_days(Region.SOUTH).holidays
    load_holidays(date(2030, 1, 1))
    assert list(SchoolHoliday.objects.values()) == before


def test_every_holiday_goes_from_a_saturday_to_a_sunday():
    load_holidays(date(2026, 11, 22))
    days = {(holiday.first.isoweekday(), holiday.last.isoweekday()) for holiday in SchoolHoliday.objects.all()}
    assert days == {(6, 7)}
