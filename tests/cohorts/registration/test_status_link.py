"""The link in the mail: it opens a page with buttons, does nothing by itself, and opens nothing of somebody else."""

import pytest
from django.test import Client
from django.utils import timezone

from cohorts.registration.actions import accept
from cohorts.registration.models import Application, StatusLink
from leergang.kit.tokens import hashed
from tests import factories
from tests.cohorts.registration.conftest import DAY, HOUR, link, mails

ADDRESS = "lotte-jansen@school.example"


@pytest.fixture
def lotte(group):
    return factories.applicant(group)


def everything():
    return [list(model.objects.values()) for model in (Application, StatusLink)]


@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_changes_nothing(client, lotte, method):
    address, before = link(ADDRESS), everything()
    for _ in range(3):
        assert getattr(client, method)(address).status_code == 200
    assert everything() == before


def test_the_secret_is_long_and_is_not_kept(lotte):
    token = link(ADDRESS).split("/")[2]
    assert len(token) >= 22
    assert StatusLink.objects.get().token_hash == hashed(token) != token


def test_no_cache_robot_or_other_site_learns_the_address(client, lotte):
    answer = client.get(link(ADDRESS))
    assert "no-store" in answer["Cache-Control"]
    assert (answer["X-Robots-Tag"], answer["Referrer-Policy"]) == ("noindex", "same-origin")


def test_another_secret_opens_nothing(client, lotte):
    assert client.get("/aanmelding/raad-maar-wat/").status_code == 404
    assert client.post("/aanmelding/raad-maar-wat/", {"verb": "withdraw"}).status_code == 404


def test_somebody_withdraws_and_comes_back(client, lotte):
    address = link(ADDRESS)
    page = client.post(address, {"verb": "withdraw"}, follow=True).text
    assert "Je hebt je aanmelding ingetrokken" in page
    assert "Je aanmelding is binnen" in client.post(address, {"verb": "come-back"}, follow=True).text
    assert mails(ADDRESS) == [
        "Je aanmelding voor Kwaliteit is binnen",
        "Je aanmelding voor Kwaliteit is ingetrokken",
        "Je aanmelding voor Kwaliteit is binnen",
    ]


def test_a_button_that_is_no_longer_there_says_why(client, lotte):
    page = client.post(link(ADDRESS), {"verb": "take"}, follow=True).text
    assert "Dit aanbod geldt niet meer" in page


def test_an_unknown_button_does_nothing(client, lotte):
    assert client.post(link(ADDRESS), {"verb": "delete"}).status_code == 302
    assert Application.objects.get().state == "new"


def test_somebody_mends_what_they_typed(client, lotte):
    change = f"{link(ADDRESS)}aanpassen/"
    assert 'value="Het Sluiswerk"' in client.get(change).text
    typed = factories.answers("Lotte Jansen-Smit", school="Vuurdoorn College", website="")
    wrong = client.post(change, {**typed, "name": ""})
    assert "Vul je naam in" in wrong.text
    assert "Vuurdoorn College" in wrong.text
    assert "Lotte Jansen-Smit" in client.post(change, typed, follow=True).text
    assert Application.objects.get().email == ADDRESS


def test_who_withdrew_is_told_so_in_place_of_a_form_that_does_nothing(client, lotte):
    address = link(ADDRESS)
    change = f"{address}aanpassen/"
    client.post(address, {"verb": "withdraw"})
    page = client.get(change).text
    assert "De stand van je aanmelding is: ingetrokken." in page
    assert 'name="school"' not in page
    late = client.post(change, factories.answers("Lotte Smit", website="")).text  # the form was open in another window
    assert "Over je aanmelding is al beslist." in late
    assert 'value="Lotte Smit"' in late
    assert Application.objects.get().name == "Lotte Jansen"


def test_who_has_a_place_can_still_withdraw_until_the_start(client, group, trainer, lotte):
    accept(application=lotte, by=trainer, now=timezone.now())
    client.post(link(ADDRESS), {"verb": "withdraw"})
    assert not group.enrolments.participants().exists()


def test_the_buttons_need_our_own_form(lotte):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(link(ADDRESS), {"verb": "withdraw"}).status_code == 403


def test_one_application_is_not_anothers(client, group, lotte):
    factories.applicant(group, "Daan Postma")
    assert "Daan" not in client.get(link(ADDRESS)).text


def test_the_offer_shows_until_when(client, group, now):
    for name in ("Een", "Twee"):
        factories.applicant(group, name, now)
    factories.applicant(group, now=now + HOUR)
    client.post(link("een@school.example"), {"verb": "withdraw"})
    page = client.get(link(ADDRESS)).text
    assert "Neem de plaats aan" in page
    assert "Je kunt haar aannemen tot" in page
    assert Application.objects.get(email=ADDRESS).offer_until - timezone.now() < 3 * DAY
