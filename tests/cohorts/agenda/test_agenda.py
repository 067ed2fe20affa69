"""The agenda: somebody's dates on a page and in their own calendar, and of nobody else."""

import re
from datetime import UTC, date, datetime, time, timedelta

import icalendar
import pytest
import vobject
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cohorts.agenda.models import CalendarKey
from cohorts.enrolment.actions import enrol, graduate, resume, suspend, withdraw
from cohorts.schedule.models import DayPart, Deadline, MeetingDay
from leergang.content.course import DayPage
from tests import factories

DAY, DUE = "Leergang: Dag 1: Zicht", "Leergang: Profiel, uiterlijk 17.00 uur"


@pytest.fixture
def cohort(course):
    """A group that meets once, around the change to summer time, and hands in once."""
    DayPage.objects.update(title="Zicht")
    made = factories.cohort(course, name="Voorjaar 2027", place="De Brug", online_link="https://samen.example/zaal")
    day = made.days.get()
    MeetingDay.objects.filter(pk=day.pk).update(date=date(2099, 3, 29))
    DayPart.objects.create(day=day, name="middag", starts=time(13, 30), ends=time(16, 30))
    DayPart.objects.create(day=day, name="ochtend", starts=time(9, 30), ends=time(12, 30))
    due_at = datetime(2099, 4, 8, 15, 0, tzinfo=UTC)
    Deadline.objects.create(cohort=made, name="Profiel", due_at=due_at)
    return made


@pytest.fixture
def nora(cohort):
    return enrol(cohort=cohort, user=factories.user(name="Nora de Wit"))


@pytest.fixture
def browser(nora):
    made = Client()
    made.force_login(nora.user)
    return made


def make_address(browser):
    browser.post("/mijn/agenda/adres/")
    return shown_address(browser)


def shown_address(browser):
    page = browser.get("/mijn/agenda/").text
    found = re.search(r'value="http://localhost:8000(/mijn/agenda\.ics\?sleutel=[\w-]+)"', page)
    return found and found[1]


def events(address, browser=None):
    answer = (browser or Client()).get(address)
    assert answer.status_code == 200
    return {str(event["summary"]): event for event in icalendar.Calendar.from_ical(answer.content).walk("VEVENT")}


def test_the_page_says_when_where_and_what(browser):
    page = browser.get("/mijn/agenda/").text
    hours = ("ochtend 9.30-12.30 uur", "middag 13.30-16.30 uur", "uiterlijk 17.00 uur")
    for words in ("Dag 1: Zicht", "zondag 29 maart 2099", "De Brug", "Profiel", *hours):
        assert words in page


def test_a_calendar_asks_with_the_secret_alone(browser, cohort):
    found = events(make_address(browser))
    assert list(found) == [DAY, DUE]
    day = found[DAY]
    assert day["uid"] == str(cohort.days.get().uid)
    assert day["dtstart"].dt == datetime(2099, 3, 29, 7, 30, tzinfo=UTC)
    assert day["dtend"].dt == datetime(2099, 3, 29, 14, 30, tzinfo=UTC)
    assert day["location"] == "De Brug"
    assert "https://samen.example/zaal" in day["description"]
    assert found[DUE]["dtstart"].dt == date(2099, 4, 8)


def test_another_library_reads_the_same(browser):
    calendar = vobject.readOne(Client().get(make_address(browser)).content.decode())
    assert [event.summary.value for event in calendar.vevent_list] == [DAY, DUE]
    assert calendar.vevent.dtstart.value == datetime(2099, 3, 29, 7, 30, tzinfo=UTC)


def test_a_day_that_moves_keeps_its_name_in_the_calendar(browser, cohort):
    address = make_address(browser)
    before = events(address)[DAY]
    day = cohort.days.get()
    day.date, day.sequence = date(2099, 10, 26), day.sequence + 1
    day.save()
    after = events(address)[DAY]
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert after["last-modified"].dt >= before["last-modified"].dt
    assert after["dtstart"].dt == datetime(2099, 10, 26, 8, 30, tzinfo=UTC)


def test_a_deadline_that_moves_keeps_its_name_too(browser, cohort):
    address = make_address(browser)
    due = cohort.deadlines.get()
    Deadline.objects.update(changed_at=timezone.now() - timedelta(days=1))
    [before] = [event for title, event in events(address).items() if title.startswith("Leergang: Profiel")]
    due.due_at += timedelta(hours=1)
    due.save()
    [after] = [event for title, event in events(address).items() if title.startswith("Leergang: Profiel")]
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert after["summary"] == "Leergang: Profiel, uiterlijk 18.00 uur"


def test_a_day_without_parts_lasts_all_day(browser):
    DayPart.objects.all().delete()
    assert events(make_address(browser))[DAY]["dtstart"].dt == date(2099, 3, 29)


def test_a_new_address_ends_the_old_one(browser):
    old = make_address(browser)
    new = make_address(browser)
    assert old != new
    assert Client().get(old).status_code == 404
    assert Client().get(new).status_code == 200
    browser.post("/mijn/agenda/adres/", {"stop": "ja"})
    assert Client().get(new).status_code == 404


def test_the_address_can_be_read_again_and_stands_nowhere(browser):
    address = make_address(browser)
    assert shown_address(browser) == address
    token = address.partition("=")[2]
    assert len(token) >= 22
    stored = CalendarKey.objects.values().get()
    assert not [value for value in stored.values() if token in str(value)]


def test_another_secret_of_the_installation_keeps_calendars_going(browser, settings):
    address = make_address(browser)
    settings.SECRET_KEY = "een-ander-geheim-van-deze-installatie"
    browser.force_login(CalendarKey.objects.get().user)
    assert Client().get(address).status_code == 200
    assert shown_address(browser) is None
    assert "Maak een nieuw adres" in browser.get("/mijn/agenda/").text


@pytest.mark.parametrize("secret", ["", "?sleutel=", "?sleutel=raden", "?sleutel=%C3%28", "?sleutel=" + "x" * 200])
def test_without_the_right_secret_there_is_nothing(browser, secret):
    make_address(browser)
    for asker in (Client(), browser):
        assert asker.get(f"/mijn/agenda.ics{secret}").status_code == 404


def test_looking_at_the_address_changes_nothing(browser):
    address = make_address(browser)
    for _ in range(2):
        assert browser.get("/mijn/agenda/adres/").url == "/mijn/agenda/"
        assert Client().get(address).status_code == 200


@pytest.mark.parametrize("verb", [withdraw, suspend])
def test_who_stopped_or_is_suspended_sees_nothing_of_the_group(browser, nora, cohort, verb, course):
    address = make_address(browser)
    other = factories.cohort(course, name="Ook van Nora")
    enrol(cohort=other, user=nora.user)
    verb(enrolment=nora, by=factories.administrator())
    assert DUE not in events(address)
    assert "2099" not in browser.get("/mijn/agenda/").text
    assert browser.get(f"/groep/{cohort.slug}/agenda.ics").status_code == 404
    assert browser.get(f"/groep/{other.slug}/agenda.ics").status_code == 200
    resume(enrolment=nora, by=factories.administrator())
    assert DUE in events(address)


def test_an_account_that_is_off_has_no_calendar(browser, nora):
    address = make_address(browser)
    nora.user.is_active = False
    nora.user.save()
    assert Client().get(address).status_code == 404


def test_an_alumnus_keeps_the_dates(browser, cohort):
    address = make_address(browser)
    graduate(cohort=cohort)
    assert DAY in events(address)


def test_a_teacher_has_the_dates_of_all_groups_and_reads_which_is_which(cohort, course):
    teacher = factories.teacher(cohort).user
    enrol(cohort=factories.cohort(course, name="Najaar 2027"), user=teacher, role="teacher")
    browser = Client()
    browser.force_login(teacher)
    page = browser.get("/mijn/agenda/").text
    assert "Groep Voorjaar 2027" in page
    assert "Groep Najaar 2027" in page
    assert len(icalendar.Calendar.from_ical(Client().get(make_address(browser)).content).walk("VEVENT")) == 3


@pytest.mark.parametrize("opened", [True, False])
def test_days_that_are_not_open_have_dates_and_no_more(browser, cohort, opened):
    opens_at = timezone.now() + timedelta(days=-1 if opened else 1)
    cohort.days.update(opens_at=opens_at)
    content = Client().get(make_address(browser)).content.decode()
    assert "SUMMARY:Leergang: Dag 1: Zicht" in content
    assert "Module" not in content
    assert "Stap" not in content


def test_a_day_that_is_not_published_has_no_title(browser):
    DayPage.objects.get().unpublish()
    assert "Leergang: Dag 1" in events(make_address(browser))


def test_the_file_of_a_group_is_for_its_people(browser, cohort, course):
    address = f"/groep/{cohort.slug}/agenda.ics"
    assert list(events(address, browser)) == [DAY, DUE]
    elsewhere = Client()
    elsewhere.force_login(factories.participant(course))
    assert elsewhere.get(address).status_code == 404
    assert Client().get(address).url.startswith("/inloggen/")
    assert Client().get("/groep/bestaat-niet/agenda.ics").url.startswith("/inloggen/")


def test_who_has_no_group_has_no_agenda(db):
    browser = Client()
    browser.force_login(factories.user())
    assert browser.get("/mijn/agenda/").status_code == 404


def test_after_the_last_day_the_page_says_so(browser, cohort):
    cohort.deadlines.all().delete()
    cohort.days.update(date=date(2026, 1, 8))
    page = browser.get("/mijn/agenda/").text
    assert "Er staat niets meer op de agenda van je groep." in page
    assert "donderdag 8 januari 2026" in page


def test_a_calendar_that_asks_leaves_nothing_in_a_cache(browser):
    answer = Client().get(make_address(browser))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Cache-Control"] == "private, no-store"


def test_three_days_and_groups_cost_what_one_costs(browser, nora, course):
    def cost(address, asker):
        asker.get(address)
        with CaptureQueriesContext(connection) as queries:
            asker.get(address)
        return len(queries)

    address = make_address(browser)
    before = [cost("/mijn/agenda/", browser), cost(address, Client())]
    factories.module(factories.day(course, title="Dag 2")), factories.module(factories.day(course, title="Dag 3"))
    for _ in range(2):
        enrol(cohort=factories.cohort(course), user=nora.user)
    assert [cost("/mijn/agenda/", browser), cost(address, Client())] == before
    assert before[1] <= 5
