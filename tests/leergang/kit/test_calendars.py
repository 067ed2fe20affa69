"""A calendar file, read back by two libraries that know nothing of each other or of us."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from leergang.kit.calendars.writing import Event, calendar_file

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
CHANGED = datetime(2027, 1, 5, 12, 0, 30, 999, tzinfo=UTC)


def event(**fields):
    at = datetime(2027, 4, 8, 9, 30, tzinfo=AMSTERDAM)
    words = {"uid": "dag-1", "title": "Dag 1", "starts": at, "ends": at + timedelta(hours=7), "changed_at": CHANGED}
    return Event(**words | fields)


def by_icalendar(content):
    [found] = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return found


def by_vobject(content):
    return vobject.readOne(content.decode()).vevent


# The days around both clock changes of two years, in local time and as the world's clock says it.
AROUND = [
    (date(2027, 3, 27), 8, 15),
    (date(2027, 3, 28), 7, 14),
    (date(2027, 3, 29), 7, 14),
    (date(2027, 10, 30), 7, 14),
    (date(2027, 10, 31), 8, 15),
    (date(2027, 11, 1), 8, 15),
    (date(2028, 2, 29), 8, 15),
    (date(2040, 6, 1), 7, 14),
]


@pytest.mark.parametrize(("day", "starts", "ends"), AROUND, ids=str)
def test_both_read_the_hour_that_was_meant(day, starts, ends):
    local = [datetime(day.year, day.month, day.day, hour, tzinfo=AMSTERDAM) for hour in (9, 16)]
    content = calendar_file("Leergang", [event(starts=local[0], ends=local[1])])
    meant = [datetime(day.year, day.month, day.day, hour, tzinfo=UTC) for hour in (starts, ends)]
    one, other = by_icalendar(content), by_vobject(content)
    assert [one["dtstart"].dt, one["dtend"].dt] == meant
    assert [other.dtstart.value, other.dtend.value] == meant
    assert [other.dtstart.value.hour, other.dtend.value.hour] == [9, 16]
    assert f"DTSTART;TZID=Europe/Amsterdam:{day:%Y%m%d}T090000".encode() in content


def test_the_file_says_itself_when_the_clock_changes():
    """`vobject` takes the zone from the file; a calendar that does not know the name of our zone does too."""
    renamed = calendar_file("Leergang", [event()]).replace(b"Europe/Amsterdam", b"Nergens/Bekend")
    assert by_vobject(renamed).dtstart.value.utcoffset() == timedelta(hours=2)
    assert by_icalendar(renamed)["dtstart"].dt.utcoffset() == timedelta(hours=2)


def test_a_moment_in_another_zone_comes_out_in_ours():
    content = calendar_file("Leergang", [event(starts=datetime(2027, 4, 8, 7, 30, tzinfo=UTC))])
    assert b"DTSTART;TZID=Europe/Amsterdam:20270408T093000" in content


def test_a_whole_day_ends_the_day_after_as_calendars_count():
    content = calendar_file("Leergang", [event(starts=date(2028, 2, 29), ends=date(2028, 2, 29), is_busy=False)])
    one, other = by_icalendar(content), by_vobject(content)
    assert (one["dtstart"].dt, one["dtend"].dt) == (date(2028, 2, 29), date(2028, 3, 1))
    assert (other.dtstart.value, other.dtend.value) == (date(2028, 2, 29), date(2028, 3, 1))
    assert one["transp"] == "TRANSPARENT"


def test_what_a_calendar_needs_to_see_a_change_is_there():
    found = by_icalendar(calendar_file("Leergang", [event(sequence=3)]))
    assert (found["uid"], found["sequence"]) == ("dag-1", 3)
    stamps = {found[name].to_ical() for name in ("dtstamp", "last-modified")}
    assert stamps == {b"20270105T120030Z"}


NASTY = 'Een naam, met ; en \\ en "quotes"\nen een tweede regel: Łukasz ’t Hoen ' + "x" * 200


def test_words_come_back_as_they_were_typed():
    content = calendar_file("Leergang", [event(title=NASTY, place=NASTY, text=NASTY)])
    one, other = by_icalendar(content), by_vobject(content)
    assert [one["summary"], one["location"], one["description"]] == [NASTY] * 3
    assert [other.summary.value, other.location.value, other.description.value] == [NASTY] * 3


def test_no_line_is_longer_than_calendars_take_and_each_ends_as_they_ask():
    content = calendar_file("Leergang", [event(title=NASTY)])
    assert content.count(b"\n") == content.count(b"\r\n")
    assert content.endswith(b"\r\n")
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)  # no letter is cut in two


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_whatever_is_in_a_title_nothing_is_added_to_the_file(text):
    content = calendar_file("Leergang", [event(title=text + "\nBEGIN:VEVENT\nUID:van-buiten")])
    calendar = icalendar.Calendar.from_ical(content)
    assert [found["uid"] for found in calendar.walk("VEVENT")] == ["dag-1"]


def test_an_empty_calendar_is_one_too():
    calendar = vobject.readOne(calendar_file("Leergang", []).decode())
    assert calendar.method.value == "PUBLISH"
    assert not hasattr(calendar, "vevent")
