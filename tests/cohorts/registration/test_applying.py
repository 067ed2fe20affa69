"""Applying: two clicks and five fields, one application an address, and nothing that is typed gets lost."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.html import escape

from cohorts.enrolment.actions import enrol
from cohorts.registration.models import Application
from tests import factories
from tests.cohorts.registration.conftest import link, mails

TYPED = {**factories.answers("Lotte Jansen"), "website": ""}
FORM = "/leergang/kwaliteit/aanmelden/"


def send(client, group, **changed):
    return client.post(FORM, {**TYPED, "cohort": group.slug, **changed})


def test_somebody_applies_in_two_clicks(client, group):
    assert 'href="/leergang/kwaliteit/aanmelden/"' in client.get("/leergang/kwaliteit/").text
    answer = client.post(FORM, {**TYPED, "cohort": group.slug}, follow=True)
    assert "Kijk in je mail" in answer.text
    assert mails() == ["lotte-jansen@school.example: Je aanmelding voor Kwaliteit is binnen"]


def test_the_group_needs_no_choice_when_there_is_one(client, group):
    html = client.get(FORM).text
    assert f'<input type="hidden" name="cohort" value="{group.slug}"' in html
    factories.start_moment(group.course)
    html = client.get(f"{FORM}?groep={group.slug}").text
    assert html.count('type="radio"') == 2
    assert re.findall(r'value="([\w-]+)"[^>]* checked', html) == [group.slug]


def test_the_same_address_is_one_application_also_in_capitals(client, group):
    send(client, group)
    answer = send(client, group, email="LOTTE-Jansen@School.Example ", name="Iemand anders")
    assert Application.objects.get().name == "Lotte Jansen"
    assert answer.status_code == 302
    assert mails("lotte-jansen@school.example")[1:] == ["Je was al aangemeld voor Kwaliteit"]


def test_what_a_stranger_sees_does_not_tell_who_applied(client, group):
    first, again = (send(client, group) for _ in range(2))
    assert first.url == again.url
    assert Client().get(first.url).text.count("Lotte") == 0


def test_who_is_in_the_group_already_hears_so(client, group):
    enrol(cohort=group, user=factories.user("zit@al.example"))
    send(client, group, email="ZIT@al.example")
    assert mails("zit@al.example") == ["Je doet al mee met Kwaliteit"]
    assert not Application.objects.exists()


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("name", "", "Vul je naam in"),
        ("name", "x" * 201, "er passen 200 tekens"),
        ("name", "nul\0", "niet kunnen lezen"),
        ("email", "lotte", "een e-mailadres in met een @"),
        ("school", "", "Vul de naam van je school in"),
        ("job", "", "Vul in wat je op school doet"),
        ("with_colleague", "on", "Vul in met wie je komt"),
        ("colleague_name", "Piet", "Vink aan dat je met een collega komt"),
        ("cohort", "bestaat-niet", "niet meer kiezen"),
        ("website", "http://koop.example", "Alleen robots"),
    ],
)
def test_bad_input_says_how_to_mend_it_and_costs_no_word(client, group, field, typed, said):
    factories.start_moment(group.course)
    answer = send(client, group, **{field: typed, "job": TYPED["job"], "school": TYPED["school"]} | {field: typed})
    assert said in answer.text
    assert not Application.objects.exists()
    kept = [word for name, word in TYPED.items() if name != field and word]
    assert all(word in answer.text for word in kept)


def test_too_many_in_a_row_wait_and_keep_their_words(client, group):
    answers = [send(client, group) for _ in range(11)]
    assert [answer.status_code for answer in answers] == [302] * 10 + [429]
    assert "Wacht vijf minuten" in answers[-1].text
    assert 'value="Lotte Jansen"' in answers[-1].text


@pytest.mark.parametrize("name", ["x" * 200, "Mieke O’Brien-van ’t Hof", "d'Arc", "مريم", "<b>Vet</b>"])
def test_any_name_is_shown_as_it_was_typed(client, group, name):
    send(client, group, name=name)
    page = client.get(link("lotte-jansen@school.example")).text
    assert escape(name) in page


def test_a_line_break_in_a_name_reaches_no_header(client, group):
    send(client, group, name="Lotte\r\nBcc: iedereen@school.example")
    assert Application.objects.get().name == "Lotte Bcc: iedereen@school.example"


def test_who_comes_too_late_keeps_what_was_typed(client, group):
    type(group).objects.update(registration_until=timezone.localdate() - timedelta(days=1))
    assert "geen groep waarvoor je je kunt aanmelden" in client.get(FORM).text


def test_an_unknown_course_answers_as_any_address_below_a_course(client, db):
    factories.course()
    for address in ("/leergang/bestaat-niet/aanmelden/", "/leergang/bestaat-niet/vraag/"):
        assert client.get(address).url == f"/inloggen/?next={address}"
    client.force_login(factories.user())
    assert client.get("/leergang/bestaat-niet/aanmelden/").status_code == 404


@pytest.mark.parametrize("name", ["\u200b\u202e\u200b", "...", "Kijk op https://elders.example"])
def test_a_name_that_nobody_can_see_or_that_is_an_address_is_refused(client, group, name):
    answer = send(client, group, name=name)
    assert answer.status_code == 200
    assert 'class="error' in answer.text
    assert not Application.objects.exists()
