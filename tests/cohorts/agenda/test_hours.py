"""The hours in somebody's own calendar and in that of a group, as two libraries read them back."""

from datetime import UTC, date, datetime, time, timedelta

import icalendar
import pytest
import vobject
from django.test import Client
from django.utils import timezone

from cohorts.agenda.actions import make_address
from cohorts.agenda.models import CalendarKey
from cohorts.agenda.rules import shown_token
from cohorts.enrolment.actions import enrol
from cohorts.schedule.actions import raise_sequences
from cohorts.schedule.models import DayPart, MeetingDay
from tests import factories

# A leap day and the days around both changes of the clock, with their hours by the world's clock.
DAYS = {
    date(2096, 2, 29): (8, 15),
    date(2096, 3, 24): (8, 15),
    date(2096, 3, 25): (7, 14),
    date(2096, 10, 27): (7, 14),
    date(2096, 10, 28): (8, 15),
}


@pytest.fixture
def group(db):
    made = factories.meets(factories.cohort(factories.course(days=len(DAYS))), *DAYS)
    for day in made.days.all():
        DayPart.objects.create(day=day, name="ochtend", starts=time(9), ends=time(12))
        DayPart.objects.create(day=day, name="middag", starts=time(13), ends=time(16))
    return made


@pytest.fixture
def person(group):
    return enrol(cohort=group, user=factories.user()).user


def of_the_person(group, person):
    make_address(user=person)
    return Client().get("/mijn/agenda.ics", {"sleutel": shown_token(CalendarKey.objects.get(user=person))}).content


def of_the_group(group, person):
    browser = Client()
    browser.force_login(person)
    return browser.get(f"{group.get_absolute_url()}agenda.ics").content


def before_joining(group, person):
    today = timezone.localdate()
    opens, until = today - timedelta(days=1), today + timedelta(days=1)
    type(group).objects.update(registration_from=opens, registration_until=until)
    return Client().get(f"{group.course.url}aanmelden/{group.slug}/agenda.ics").content


CALENDARS = pytest.mark.parametrize("calendar", [of_the_person, of_the_group, before_joining])


def by_icalendar(content):
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return [(event["dtstart"].dt, event["dtend"].dt) for event in events]


def by_vobject(content):
    events = vobject.readOne(content.decode()).vevent_list
    return [(event.dtstart.value, event.dtend.value) for event in events]


@CALENDARS
@pytest.mark.parametrize("read", [by_icalendar, by_vobject])
def test_every_day_is_at_the_hour_that_was_meant(group, person, calendar, read):
    now = datetime(2027, 1, 1, tzinfo=UTC)
    meant = [
        tuple(now.replace(year=d.year, month=d.month, day=d.day, hour=h) for h in hours) for d, hours in DAYS.items()
    ]
    found = sorted(read(calendar(group, person)))
    assert found == meant
    assert {(starts.hour, ends.hour) for starts, ends in found} == {(9, 16)}


@pytest.mark.parametrize("calendar", [of_the_person, of_the_group])
def test_another_place_reaches_who_took_over_the_days_before(group, person, calendar):
    """Calendars compare both the number and the moment of a change; some look at one, some at the other."""
    MeetingDay.objects.update(changed_at=timezone.now() - timedelta(days=1))
    before = icalendar.Calendar.from_ical(calendar(group, person)).walk("VEVENT")
    raise_sequences(cohort=group)
    after = icalendar.Calendar.from_ical(calendar(group, person)).walk("VEVENT")
    assert [event["uid"] for event in before] == [event["uid"] for event in after]
    for name in ("sequence", "last-modified", "dtstamp"):
        values = [[getattr(event[name], "dt", event[name]) for event in events] for events in (before, after)]
        assert all(new > old for old, new in zip(*values, strict=True)), name
