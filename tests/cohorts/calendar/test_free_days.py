"""Public holidays as they were in the almanac, and school holidays as somebody wrote them down."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cohorts.calendar.models import SchoolHoliday
from cohorts.calendar.queries import free_days
from cohorts.calendar.rules import FreeDays, Holiday, easter, kings_day, public_holidays

AUTUMN = Holiday("Herfstvakantie", date(2027, 10, 16), date(2027, 10, 24), "Noord", "verzonnen")


@pytest.mark.parametrize(
    "sunday",
    [
        date(1961, 4, 2), date(1981, 4, 19), date(2000, 4, 23), date(2008, 3, 23), date(2011, 4, 24), date(2016, 3, 27),
        date(2019, 4, 21), date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28), date(2038, 4, 25),
    ],
)  # fmt: skip
def test_easter_is_where_the_almanac_has_it(sunday):
    assert easter(sunday.year) == sunday


@given(st.integers(1583, 4099))
def test_easter_is_a_sunday_between_22_march_and_25_april(year):
    sunday = easter(year)
    assert sunday.isoweekday() == 7
    assert date(year, 3, 22) <= sunday <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("year", "day"), [(2014, 26), (2024, 27), (2025, 26), (2026, 27), (2031, 26), (2036, 26), (2037, 27)]
)
def test_kings_day_is_a_saturday_when_27_april_is_a_sunday(year, day):
    assert kings_day(year) == date(year, 4, day)
    assert public_holidays(year)[date(year, 4, day)] == "Koningsdag"


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2027, 1, 1), "nieuwjaarsdag"),
        (date(2027, 3, 26), "Goede Vrijdag"),
        (date(2027, 3, 29), "tweede paasdag"),
        (date(2027, 5, 6), "Hemelvaartsdag"),
        (date(2027, 5, 17), "tweede pinksterdag"),
        (date(2027, 12, 26), "tweede kerstdag"),
    ],
)
def test_a_holiday_says_what_it_is(day, name):
    assert FreeDays().why(day) == f"is {name}"


def test_liberation_day_and_ascension_on_one_day_are_one_free_day():
    assert easter(2016) + timedelta(days=39) == date(2016, 5, 5)
    assert FreeDays().why(date(2016, 5, 5)) == "is Hemelvaartsdag"


@pytest.mark.parametrize(("day", "free"), [(15, False), (16, True), (20, True), (24, True), (25, False)])
def test_a_school_holiday_counts_from_its_first_to_its_last_day(day, free):
    said = FreeDays((AUTUMN,)).why(date(2027, 10, day))
    assert said == ("valt in de herfstvakantie Noord" if free else "")


def test_what_lies_after_the_last_holiday_is_unknown():
    free = FreeDays((AUTUMN,))
    assert free.unknown([date(2027, 10, 24), date(2027, 10, 25)]) == [date(2027, 10, 25)]
    assert FreeDays().unknown([date(2027, 1, 4)]) == [date(2027, 1, 4)]


def test_a_region_has_its_own_holidays_and_those_of_all(db, django_assert_num_queries):
    for name, region in (("Mei", "noord"), ("Kerst", ""), ("Bouwvak", "zuid")):
        SchoolHoliday.objects.create(
            name=name, region=region, first=date(2027, 5, 1), last=date(2027, 5, 2), source="ik"
        )
    with django_assert_num_queries(1):
        assert {holiday.name for holiday in free_days("noord").holidays} == {"Mei", "Kerst"}
    assert {holiday.name for holiday in free_days("").holidays} == {"Kerst"}
