"""A teacher looks as a participant of a group, on any day, and touches nothing."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils.timezone import now

from cohorts.enrolment.actions import enrol, withdraw
from cohorts.enrolment.models import Enrolment
from cohorts.progress.models import StepProgress
from cohorts.questions.actions import ask
from leergang.content.course import DayPage, StepPage
from tests import factories

DATES = date(2027, 2, 4), date(2027, 4, 8)
LOOK, STOP, HOME = "/kijken/", "/kijken/stop/", "/verder/"
BETWEEN = "2027-03-01"  # day 1 is open, day 2 opens on the eighteenth


@pytest.fixture(scope="module")
def made_course(once):
    return factories.course(days=2)


@pytest.fixture
def group(course):
    return factories.meets(factories.cohort(course, name="Voorjaar"), *DATES)


@pytest.fixture
def trainer(group, client):
    person = factories.teacher(group).user
    client.force_login(person)
    return person


def look(client, group, day=BETWEEN):
    return client.post(LOOK, {"group": group.slug, "day": day})


def day(number):
    return DayPage.objects.get(title=f"Dag {number}")


def test_a_teacher_sees_what_is_open_on_that_day_and_no_more(client, trainer, group):
    assert client.get(day(2).url).status_code == 200
    assert look(client, group).url == HOME
    assert client.get(day(1).url).status_code == 200
    assert client.get(day(2).url).status_code == 404
    assert "opent op 18 maart" in client.get(HOME).text


def test_a_bar_on_every_page_says_so_and_walks_on_in_time(client, trainer, group, course):
    look(client, group)
    for address in (HOME, course.url, day(1).url, StepPage.objects.first().url, "/zoek/", "/account/"):
        assert (
            "Je kijkt als deelnemer van <strong>Voorjaar</strong> op <strong>1 maart 2027</strong>"
            in client.get(address).text
        )
    look(client, group, "2027-03-18")
    assert client.get(day(2).url).status_code == 200


def test_time_can_be_walked_back_to_before_anything_opened(client, trainer, group):
    look(client, group, "2020-01-01")
    assert client.get(day(1).url).status_code == 404
    assert "Er is nog niets open" in client.get(HOME).text


def test_who_stops_is_themselves_again(client, trainer, group):
    look(client, group)
    assert client.post(STOP, follow=True).status_code == 200
    assert client.get(day(2).url).status_code == 200
    assert "Je kijkt als deelnemer" not in client.get(HOME).text


def test_search_the_library_and_files_follow(client, trainer, group):
    hidden = StepPage.objects.descendant_of(day(2)).get(title="Stap 1")
    hidden.title = "Zeldzaamwoord"
    hidden.save_revision().publish()
    file = factories.handout(page=hidden)
    found = "/zoek/?q=zeldzaamwoord"
    assert hidden.url in client.get(found).text
    assert client.get(file.url).status_code == 200
    look(client, group)
    assert hidden.url not in client.get(found).text
    assert client.get(file.url).status_code == 404
    assert client.get("/bibliotheek/").status_code == 200


def test_the_agenda_follows_and_keeps_the_secret_address_to_itself(client, trainer, group, course):
    factories.teacher(factories.meets(factories.cohort(course, name="Mijn andere groep"), *DATES), trainer)
    client.post("/mijn/agenda/adres/")
    assert "Mijn andere groep" in client.get("/mijn/agenda/").text
    assert "sleutel=" in client.get("/mijn/agenda/").text
    look(client, group)
    text = client.get("/mijn/agenda/").text
    assert "8 april" in text
    assert "Mijn andere groep" not in text
    assert "sleutel=" not in text


def test_the_pages_of_groups_and_their_calendars_are_those_of_a_participant(client, trainer, group, course):
    other = factories.meets(factories.cohort(course, name="Mijn andere groep"), *DATES)
    factories.teacher(other, trainer)
    enrol(cohort=group, user=factories.user(name="Nora de Wit", email="nora@school.example"))
    mine, theirs = group.get_absolute_url(), other.get_absolute_url()
    assert "nora@school.example" in client.get(f"{mine}deelnemers.csv").text
    look(client, group)
    page = client.get("/groep/", follow=True)
    assert page.redirect_chain == [(mine, 302)]
    assert "Nora de Wit" in page.text
    assert "Stil of nog niet begonnen" not in page.text
    assert client.get(f"{mine}agenda.ics").status_code == client.get(f"{mine}aanwezigheid/").status_code == 200
    for closed in (theirs, f"{theirs}agenda.ics", f"{mine}deelnemers.csv", f"{mine}deelnemers.xlsx", f"{mine}bericht/"):
        assert client.get(closed).status_code == 404, closed


def test_the_page_of_a_group_shows_the_day_that_was_chosen(client, trainer, group):
    mine = group.get_absolute_url()
    look(client, group, "2027-03-18")
    assert day(2).url in client.get(mine).text
    look(client, group)
    assert day(2).url not in client.get(mine).text


def test_an_editor_sees_no_more_than_a_participant_while_looking(client, group):
    client.force_login(factories.user(groups=["Redactie"]))
    file = factories.handout(page=StepPage.objects.descendant_of(day(2)).first())
    look(client, group)
    text = client.get(day(1).url).text
    assert "deze pagina</span> aan" not in text
    assert client.get(day(2).url).status_code == client.get(file.url).status_code == 404


@pytest.mark.parametrize("role", ["participant", "outsider", "trainer elsewhere", "withdrawn trainer"])
def test_nobody_else_may_look(client, group, course, role):
    person = factories.user()
    if role == "participant":
        enrol(cohort=group, user=person)
    elif role == "trainer elsewhere":
        factories.teacher(factories.meets(factories.cohort(course), *DATES), person)
    elif role == "withdrawn trainer":
        withdraw(enrolment=factories.teacher(group, person), by=None)
    client.force_login(person)
    answer = look(client, group)
    assert answer.status_code == (200 if role == "trainer elsewhere" else 404)
    assert "Je kijkt als deelnemer van" not in client.get(HOME).text


def test_a_teacher_is_offered_their_own_groups_only(client, trainer, group, course):
    factories.cohort(course, name="Van een ander")
    assert "Voorjaar" in client.get(LOOK).text
    assert "Van een ander" not in client.get(LOOK).text


def test_who_stops_being_a_teacher_stops_looking(client, trainer, group):
    look(client, group)
    withdraw(enrolment=Enrolment.objects.get(user=trainer), by=None)
    assert client.get(day(1).url).status_code == 404
    assert "Je kijkt als deelnemer" not in client.get(HOME).text


def test_a_group_that_is_gone_is_no_longer_looked_at(client, course):
    group = factories.cohort(course)
    client.force_login(factories.user(groups=["Redactie"]))
    look(client, group)
    group.delete()
    assert "Je kijkt als deelnemer" not in client.get(HOME).text


@pytest.mark.parametrize("wrong", ["", "31-02-2027", "gisteren"])
def test_a_day_that_does_not_exist_is_refused_with_what_to_do(client, trainer, group, wrong):
    text = look(client, group, wrong).text
    assert "Vul een dag in" in text
    assert "Je kijkt als deelnemer van" not in client.get(HOME).text


def test_reading_is_tried_and_nothing_is_kept_not_even_of_the_teacher(client, trainer, group):
    first, second = StepPage.objects.descendant_of(day(1)).order_by("path")
    client.post(reverse("step_read", args=[first.pk]))
    kept = list(StepProgress.objects.values())
    look(client, group)
    assert "(gelezen)" not in client.get(second.url).text
    answer = client.post(reverse("step_read", args=[first.pk]), follow=True)
    assert answer.redirect_chain == [(second.url, 302)]
    assert "Je kijkt als deelnemer. Er is niets bewaard." in answer.text
    client.post(reverse("step_unread", args=[first.pk]))
    assert client.post(reverse("step_place", args=[second.pk]), {"age": 0}).status_code == 204
    assert list(StepProgress.objects.values()) == kept


def test_whatever_else_is_sent_changes_nothing_and_no_word_is_lost(client, trainer, group, course):
    look(client, group)
    refused = client.post(course.url, {"bericht": "Beste ‘allen’,\n<tot> morgen", "wie": ["1", "2"]})
    assert refused.status_code == 409
    assert "Er is niets bewaard" in refused.text
    assert 'name="bericht" value="Beste ‘allen’,\n&lt;tot&gt; morgen"' in refused.text
    assert refused.text.count('name="wie"') == 2


def test_what_was_refused_can_be_sent_after_all_by_who_stops_looking(client, trainer, group, course):
    look(client, group)
    answer = client.post(course.url, {"bericht": "Tot morgen", "stop_looking": "1"})
    assert answer.status_code != 409
    assert client.get(day(2).url).status_code == 200


def test_what_is_their_own_goes_on_as_ever(client, trainer, group):
    look(client, group)
    assert client.post("/account/wachtwoord/", {}).status_code != 409
    assert client.post("/uitloggen/").status_code == 302
    assert client.get(HOME).status_code == 302


def test_the_applications_and_questions_of_strangers_are_out_of_sight(client, trainer, group, course):
    asked = ask(course=course, answers={"text": "Mag ik?", "name": "Nora", "email": "nora@school.example"}, now=now())
    addresses = [f"{group.get_absolute_url()}aanmeldingen/", f"/vragen/{asked.pk}/"]
    assert [client.get(address).status_code for address in addresses] == [200, 200]
    look(client, group)
    assert [client.get(address).status_code for address in addresses] == [404, 404]
