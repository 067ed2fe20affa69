"""Who was there: ticked by the teacher for each part of a day, seen by each participant for themselves."""

import re
from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cohorts.attendance.models import Presence
from cohorts.enrolment.actions import enrol, withdraw
from cohorts.schedule.models import DayPart, MeetingDay
from leergang.content.course import DayPage
from tests import factories


@pytest.fixture
def cohort(course):
    """A group that met yesterday, and meets again in a month."""
    made = factories.cohort(course, name="Voorjaar 2027")
    day, today = made.days.get(), timezone.localdate()
    MeetingDay.objects.update(date=today - timedelta(days=1))
    page = factories.add(course, DayPage, title="Dag 2")
    MeetingDay.objects.create(cohort=made, page=page, date=today + timedelta(days=30), opens_at=timezone.now())
    DayPart.objects.create(day=day, name="ochtend", starts=time(9, 30), ends=time(12, 30))
    DayPart.objects.create(day=day, name="middag", starts=time(13, 30), ends=time(16, 30))
    return made


@pytest.fixture
def people(cohort):
    return [enrol(cohort=cohort, user=factories.user(name=name)) for name in ("Anna", "Bram", "Cem")]


@pytest.fixture
def teacher(cohort, people):
    return browser(factories.teacher(cohort).user)


@pytest.fixture
def address(cohort):
    return f"{cohort.get_absolute_url()}aanwezigheid/"


def browser(person):
    made = Client()
    made.force_login(person)
    return made


def fields_of(page):
    """What a browser would send along of this form."""
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page)
    ticked = re.findall(r'name="er" value="([\d-]+)" checked', page)
    sent = {name: [value for other, value in found if other == name] for name, _ in found}
    return sent | {"er": ticked}


def box(page, name, part):
    found = re.search(rf'value="([\d-]+)"( checked)?><span class="sr-only">{name}, {part}<', page)
    return found[1], bool(found[2])


def tick(client, address, *boxes):
    """Opens the form, ticks, saves; returns the page that follows."""
    page = client.get(address).text
    form = fields_of(page)
    form["er"] += [box(page, *one)[0] for one in boxes]
    return client.post(address, form, follow=True).text


def test_the_day_that_was_last_is_shown_with_a_box_for_each_part(teacher, address):
    page = teacher.get(address).text
    assert "ochtend" in page
    assert "9.30-12.30 uur" in page
    assert box(page, "Anna", "middag")[1] is False
    assert page.count('type="checkbox"') == 6


def test_what_is_ticked_is_kept_and_told(teacher, address):
    page = tick(teacher, address, ("Anna", "ochtend"), ("Anna", "middag"), ("Bram", "ochtend"))
    assert "Bewaard: van 3 mensen waren er 2." in page
    assert [box(page, "Anna", "ochtend")[1], box(page, "Bram", "middag")[1]] == [True, False]


def test_a_tick_can_be_taken_away(teacher, address):
    form = fields_of(tick(teacher, address, ("Anna", "ochtend")))
    page = teacher.post(address, form | {"er": []}, follow=True).text
    assert box(page, "Anna", "ochtend")[1] is False


def test_two_teachers_who_tick_at_once_lose_nothing_of_each_other(teacher, address, cohort):
    tick(teacher, address)
    colleague = browser(factories.teacher(cohort).user)
    early = colleague.get(address).text
    tick(teacher, address, ("Anna", "ochtend"))
    colleague.post(address, fields_of(early) | {"er": [box(early, "Bram", "ochtend")[0]]})
    page = teacher.get(address).text
    assert box(page, "Anna", "ochtend")[1]
    assert box(page, "Bram", "ochtend")[1]


def test_a_day_that_changed_meanwhile_keeps_the_ticks_on_the_page_and_stores_nothing(teacher, address, cohort):
    page = teacher.get(address).text
    form = fields_of(page) | {"er": [box(page, "Anna", "ochtend")[0]], "bijeenkomst": ["999999"]}
    answer = teacher.post(address, form).text
    assert "De dagen van de groep zijn ondertussen veranderd." in answer
    assert box(answer, "Anna", "ochtend")[1]
    assert not Presence.objects.exists()


def test_who_left_meanwhile_does_not_stop_the_others(teacher, address, people):
    page = teacher.get(address).text
    withdraw(enrolment=people[0], by=None)
    form = fields_of(page) | {"er": [box(page, "Anna", "ochtend")[0], box(page, "Bram", "ochtend")[0]]}
    teacher.post(address, form)
    assert {presence.enrolment.user.name for presence in Presence.objects.filter(present=True)} == {"Bram"}


def test_nobody_of_another_group_can_be_ticked(teacher, address, cohort):
    stranger = enrol(cohort=factories.cohort(factories.course("Anders")), user=factories.user())
    page = teacher.get(address).text
    part = cohort.days.first().parts.first()
    teacher.post(address, fields_of(page) | {"wie": [stranger.pk, "x", "9" * 30], "er": [f"{stranger.pk}-{part.pk}"]})
    assert not Presence.objects.exists()


def test_a_participant_sees_their_own_and_nobody_elses(teacher, address, people):
    tick(teacher, address, ("Anna", "ochtend"), ("Bram", "middag"))
    page = browser(people[0].user).get(address).text
    assert "ochtend: je was er<" in page
    assert "middag: je was er niet<" in page
    assert "Bram" not in page
    assert 'type="checkbox"' not in page


def test_before_anything_is_written_down_nobody_was_absent(address, people):
    page = browser(people[0].user).get(address).text
    assert "ochtend: nog niet opgeschreven<" in page
    assert "je was er niet" not in page


def test_a_participant_cannot_tick(address, people, cohort):
    part = cohort.days.first().parts.first()
    form = {"dag": 1, "wie": people[0].pk, "er": f"{people[0].pk}-{part.pk}"}
    assert browser(people[0].user).post(address, form).status_code == 404
    assert not Presence.objects.exists()


def test_another_day_can_be_chosen_and_one_without_parts_says_what_to_do(teacher, address):
    assert "Deze dag heeft nog geen dagdelen." in teacher.get(address, {"dag": "2"}).text
    assert teacher.get(address, {"dag": "99"}).status_code == 200
    assert teacher.get(address, {"dag": "x" * 50, "pagina": "x"}).status_code == 200


def test_a_group_without_days_says_what_to_do(teacher, address, cohort):
    cohort.days.all().delete()
    assert "Deze groep heeft nog geen dagen." in teacher.get(address).text


def test_a_name_and_a_date_read_as_they_should(teacher, address):
    MeetingDay.objects.filter(page__title="Dag 1").update(date=date(2024, 2, 29))
    assert "donderdag 29 februari 2024" in teacher.get(address, {"dag": "1"}).text


@pytest.mark.parametrize("who", ["teacher", "participant"])
def test_three_people_cost_what_one_costs(who, cohort, address):
    anna = enrol(cohort=cohort, user=factories.user())
    client = browser(anna.user if who == "participant" else factories.teacher(cohort).user)

    def questions():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    questions()
    before = questions()
    for _ in range(2):
        enrol(cohort=cohort, user=factories.user())
    assert questions() == before


def test_saving_three_people_costs_what_saving_one_costs(teacher, address, people):
    def questions(chosen):
        form = fields_of(teacher.get(address).text) | {"wie": [person.pk for person in chosen]}
        with CaptureQueriesContext(connection) as queries:
            assert teacher.post(address, form).status_code == 302
        return len(queries)

    assert questions(people[:1]) == questions(people)
