"""The days in somebody's calendar, before they take part."""

from datetime import time

from icalendar import Calendar

from cohorts.schedule.models import DayPart
from tests import factories
from tests.cohorts.registration.conftest import link


def events(answer):
    assert answer["Content-Type"].startswith("text/calendar")
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def test_the_confirmation_offers_the_days_for_a_calendar(client, group):
    group.online_link = "https://vergader.example/geheim"
    group.save()
    day = group.days.get()
    for starts, ends in ((13, 16), (9, 12)):
        DayPart.objects.create(day=day, name="deel", starts=time(starts, 30), ends=time(ends))
    page = client.get(f"/leergang/kwaliteit/aanmelden/{group.slug}/").text
    address = f"/leergang/kwaliteit/aanmelden/{group.slug}/agenda.ics"
    assert f'href="{address}"' in page
    answer = client.get(address)
    [event] = events(answer)
    hours = [event.decoded(name).strftime("%Y-%m-%d %H.%M") for name in ("dtstart", "dtend")]
    assert hours == [f"{day.date} 09.30", f"{day.date} 16.00"]
    assert str(event["uid"]) == str(day.uid)
    assert b"geheim" not in answer.content


def test_the_status_page_offers_them_too(client, group):
    factories.applicant(group)
    address = link("lotte-jansen@school.example")
    assert f"{address}agenda.ics" in client.get(address).text
    assert [event.decoded("dtstart") for event in events(client.get(f"{address}agenda.ics"))] == [group.days.get().date]


def test_a_group_that_cannot_be_joined_gives_no_days_to_strangers(client, group):
    closed = factories.cohort(group.course)
    assert client.get(f"/leergang/kwaliteit/aanmelden/{closed.slug}/agenda.ics").status_code == 404
