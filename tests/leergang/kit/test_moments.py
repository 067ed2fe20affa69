"""Moments and days, as somebody would say them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from leergang.kit.moments import day_told, days_left, told, weekday_told

HERE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2027, 3, 27, 20, 0, tzinfo=HERE)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2027, 3, 27, 5, 59, tzinfo=HERE), "vannacht om 5.59 uur"),
        (datetime(2027, 3, 27, 9, 12, tzinfo=HERE), "vanochtend om 9.12 uur"),
        (datetime(2027, 3, 27, 12, 0, tzinfo=HERE), "vanmiddag om 12.00 uur"),
        (datetime(2027, 3, 27, 18, 5, tzinfo=HERE), "vanavond om 18.05 uur"),
        (datetime(2027, 3, 26, 16, 40, tzinfo=HERE), "gisteren om 16.40 uur"),
        (datetime(2027, 3, 22, 9, 0, tzinfo=HERE), "maandag om 9.00 uur"),
        (datetime(2027, 3, 20, 9, 0, tzinfo=HERE), "20 maart om 9.00 uur"),
        (datetime(2026, 12, 31, 23, 59, tzinfo=HERE), "31 december 2026 om 23.59 uur"),
    ],
)
def test_a_moment_is_told_as_people_say_it(moment, words):
    assert told(moment, NOW) == words


def test_a_moment_is_told_by_the_clock_on_the_wall_also_where_the_clock_changes():
    night_of_the_change = datetime(2027, 3, 28, 1, 30, tzinfo=ZoneInfo("UTC"))  # half past three: an hour was skipped
    assert told(night_of_the_change, datetime(2027, 3, 28, 20, 0, tzinfo=HERE)) == "vannacht om 3.30 uur"
    assert told(datetime(2027, 3, 27, 23, 30, tzinfo=HERE), datetime(2027, 3, 28, 0, 10, tzinfo=HERE)).startswith(
        "gist"
    )


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2027, 3, 26), ""),
        (date(2027, 3, 27), "Dat is vandaag."),
        (date(2027, 3, 28), "Dat is morgen."),
        (date(2027, 4, 8), "Nog 12 dagen."),
    ],
)
def test_days_to_go_make_a_sentence(day, words):
    assert days_left(day, NOW.date()) == words


def test_a_day_has_its_year_only_when_that_is_another_one():
    assert day_told(date(2028, 2, 29), date(2028, 1, 1)) == "29 februari"
    assert day_told(date(2028, 2, 29), date(2027, 12, 31)) == "29 februari 2028"
    assert weekday_told(date(2027, 4, 8), date(2027, 1, 1)) == "donderdag 8 april"
