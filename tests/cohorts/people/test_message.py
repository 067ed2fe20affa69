"""One message to people who were ticked: written, looked at, and then sent once."""

import re

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cohorts.enrolment.actions import enrol, withdraw
from cohorts.people import rules
from leergang.notices.models import Kind, Notice
from tests import factories


@pytest.fixture
def cohort(course):
    return factories.cohort(course, name="Voorjaar 2027")


@pytest.fixture
def people(cohort):
    return [enrol(cohort=cohort, user=factories.user(name=name)) for name in ("Anna", "Bram", "Cem")]


@pytest.fixture
def teacher(cohort, people):
    made = Client()
    made.force_login(factories.teacher(cohort, who=factories.user(name="Ingrid van Dam")).user)
    return made


@pytest.fixture
def address(cohort):
    return f"{cohort.get_absolute_url()}bericht/"


def fields_of(page):
    """What a browser would send along."""
    found = re.findall(r'<input type="hidden" name="(wie|key|text)" value="([^"]*)"', page)
    return {name: [value for other, value in found if other == name] for name, _ in found}


def send(client, address, people, text, **button):
    written = client.get(address, {"wie": [person.pk for person in people]}).text
    return client.post(address, fields_of(written) | {"text": text} | button)


def test_the_names_are_filled_in_and_only_those(teacher, address, people):
    page = teacher.get(address, {"wie": [people[0].pk, people[2].pk]}).text
    assert "Aan 2 mensen" in page
    assert "Anna, Cem" in page
    assert "Bram" not in page


def test_who_ticked_nobody_hears_what_to_do(teacher, address, cohort):
    answer = teacher.get(address, follow=True)
    assert answer.redirect_chain[-1][0] == cohort.get_absolute_url()
    assert "vink een of meer mensen aan" in answer.text


def test_nothing_leaves_before_somebody_looked_at_it(teacher, address, people, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        preview = send(teacher, address, people[:2], "Hoe gaat het?\nTot donderdag").text
    assert "Hoe gaat het?<br>Tot donderdag<br><br>Ingrid van Dam" in preview
    assert "Stuur naar 2 mensen" in preview
    assert not Notice.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        answer = teacher.post(address, fields_of(preview) | {"stuur": "ja"}, follow=True)
    assert "Je bericht is verstuurd aan 2 mensen." in answer.text
    assert sorted(letter.to[0] for letter in mail.outbox) == sorted(one.user.email for one in people[:2])
    assert all("Hoe gaat het?\nTot donderdag\n\nIngrid van Dam" in letter.body for letter in mail.outbox)
    assert {notice.kind for notice in Notice.objects.all()} == {Kind.MESSAGE}


def test_who_presses_twice_sends_once(teacher, address, people):
    preview = send(teacher, address, people[:1], "Tot donderdag").text
    assert "Stuur naar Anna" in preview
    for _ in range(2):
        teacher.post(address, fields_of(preview) | {"stuur": "ja"})
    assert Notice.objects.get().user == people[0].user


def test_a_text_can_be_changed_after_the_preview(teacher, address, people):
    preview = send(teacher, address, people[:2], "Tot donderdag & vrijdag").text
    again = teacher.post(address, fields_of(preview) | {"text": "Tot", "anders": "ja"})
    assert re.search(r"<textarea[^>]*>\s*Tot</textarea>", again.text)
    assert not Notice.objects.exists()


def test_an_empty_message_says_what_to_do(teacher, address, people):
    assert "Schrijf eerst wat je wilt zeggen." in send(teacher, address, people, "  ", stuur="ja").text
    assert not Notice.objects.exists()


def test_a_text_that_is_too_long_comes_back_whole(teacher, address, people):
    page = send(teacher, address, people, "a" * 5001, stuur="ja").text
    assert "Maak je bericht korter: het mag 5.000 tekens lang zijn, en het heeft er 5001." in page
    assert "a" * 5001 in page
    assert not Notice.objects.exists()


def test_everyone_is_one_tick(teacher, address, people):
    page = teacher.get(address, {"wie": "allen"}).text
    assert "Aan 3 mensen" in page
    preview = teacher.post(address, fields_of(page) | {"text": "Tot donderdag"}).text
    teacher.post(address, fields_of(preview) | {"stuur": "ja"})
    assert {notice.user for notice in Notice.objects.all()} == {person.user for person in people}


def test_a_message_goes_to_people_of_this_group_only(teacher, address, people):
    stranger = enrol(cohort=factories.cohort(factories.course("Anders")), user=factories.user(name="Dirk"))
    withdraw(enrolment=people[1], by=None)
    page = teacher.get(address, {"wie": [people[0].pk, people[1].pk, stranger.pk, "x", "9" * 30]}).text
    assert "Aan 1 mens<" in page
    assert not {"Bram", "Dirk"} & set(re.findall(r"\w+", page))


def test_when_everyone_chosen_left_meanwhile_the_text_stays(teacher, address, people):
    preview = send(teacher, address, people[:1], "Tot donderdag").text
    withdraw(enrolment=people[0], by=None)
    answer = teacher.post(address, fields_of(preview) | {"stuur": "ja"})
    assert "Niemand van wie je koos is nog in de groep." in answer.text
    assert "Tot donderdag" in answer.text
    assert not Notice.objects.exists()


def test_a_message_to_too_many_says_so_and_keeps_the_text(teacher, address, people, monkeypatch):
    monkeypatch.setattr("cohorts.people.forms.MOST_AT_ONCE", 2)
    assert rules.MOST_AT_ONCE == 200
    page = send(teacher, address, people, "Tot donderdag", stuur="ja").text
    assert "Kies ten hoogste 2 mensen. Je koos er 3." in page
    assert "Tot donderdag" in page
    assert not Notice.objects.exists()


def test_three_names_cost_what_one_costs(teacher, address, people):
    def questions(chosen):
        teacher.get(address, {"wie": chosen})
        with CaptureQueriesContext(connection) as queries:
            teacher.get(address, {"wie": chosen})
        return len(queries)

    assert questions([people[0].pk]) == questions([person.pk for person in people])


def test_who_goes_back_and_mends_the_text_sends_what_was_mended(teacher, address, people):
    written = fields_of(teacher.get(address, {"wie": [people[0].pk]}).text)
    for text in ("Tot morgen", "Tot donderdag"):
        teacher.post(address, written | {"text": text, "stuur": "1"})
    told = [notice.text for notice in Notice.objects.filter(user=people[0].user)]
    assert sorted("donderdag" in text for text in told) == [False, True]
