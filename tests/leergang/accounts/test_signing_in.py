"""Signing in with an address and a password."""

import pytest
from allauth.account.models import EmailAddress

from tests import factories
from tests.leergang.accounts.conftest import Person


def test_a_password_signs_in_and_leads_to_the_page_that_was_asked(person):
    response = person.signs_in(next="/account/")
    assert response.headers["Location"] == "/account/"
    assert person.is_signed_in()


def test_capitals_and_spaces_in_an_address_do_not_matter(person):
    person.post("/inloggen/", {"login": "  Samira@School.Example ", "password": factories.PASSWORD})
    assert person.is_signed_in()


@pytest.mark.parametrize("elsewhere", ["https://kwaad.example/", "//kwaad.example", r"/\kwaad.example", "javascript:1"])
@pytest.mark.parametrize("signed_in_before", [False, True])
def test_nobody_is_sent_to_another_host(person, elsewhere, signed_in_before):
    if signed_in_before:
        person.signs_in()
        response = person.get("/inloggen/", data={"next": elsewhere})
    else:
        response = person.signs_in(next=elsewhere)
    assert response.headers["Location"] == "/verder/"


def test_another_host_that_this_server_answers_to_is_another_host(person, settings):
    settings.ALLOWED_HOSTS = ["testserver", "elders.example"]
    assert person.signs_in(next="http://elders.example/").headers["Location"] == "/verder/"


def test_who_is_signed_in_already_goes_on(person):
    person.signs_in()
    assert person.get("/inloggen/?next=/leergang/").headers["Location"] == "/leergang/"
    assert person.get("/inloggen/").headers["Location"] == "/verder/"


def test_a_wrong_password_keeps_the_address_and_says_what_to_do(person):
    page = person.signs_in(password="fout").content.decode()
    assert "<title>Fout: Inloggen" in page
    assert 'value="samira@school.example"' in page
    assert "Controleer ze, of laat je een code mailen." in page


def test_what_is_missing_is_named_at_its_field_and_in_a_summary_that_gets_the_focus(person):
    page = person.post("/inloggen/", {"login": "j.veldkamp", "password": ""}).content.decode()
    assert 'tabindex="-1" autofocus' in page
    assert '<a href="#id_login">Vul een e-mailadres in met een @, zoals naam@school.nl.</a>' in page
    assert '<a href="#id_password">Vul je wachtwoord in.</a>' in page
    assert 'aria-describedby="id_login_error"' in page


@pytest.mark.parametrize("password", ["fout", factories.PASSWORD])
def test_a_wrong_password_tells_nothing_about_an_account(person, password):
    stranger = Person(factories.user())
    stranger.user.email = "niemand@school.example"
    known, unknown = person.signs_in(password="fout"), stranger.signs_in(password=password)
    assert known.status_code == unknown.status_code == 200
    assert known.context["form"].errors == unknown.context["form"].errors


def test_an_account_that_is_off_is_told_so_only_with_the_right_password(person):
    person.user.is_active = False
    person.user.save()
    assert "horen niet bij elkaar" in person.signs_in(password="fout").content.decode()
    response = person.signs_in()
    assert response.headers["Location"] == "/inloggen/niet-actief/"
    assert "Je account staat uit" in person.get("/inloggen/niet-actief/").content.decode()
    assert not person.is_signed_in()


def test_nobody_can_sign_up(client, db):
    page = client.get("/inloggen/").content.decode()
    assert "Accounts komen met de groepen: vraag je docent." in page
    for address in ("/inloggen/aanmelden/", "/accounts/signup/", "/registreren/"):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("door", ["/beheer/login/", "/_util/login/", "/_util/authenticate_with_password/1/2/"])
def test_side_doors_lead_to_our_own_sign_in(client, db, door):
    for response in (client.get(f"{door}?next=/beheer/pages/"), client.post(f"{door}?next=/beheer/pages/")):
        assert response.headers["Location"] == "/inloggen/?next=/beheer/pages/"


@pytest.mark.parametrize("screen", ["/beheer/password_reset/", "/beheer/password_reset/confirm/MQ/abc/"])
def test_the_admin_resets_no_passwords(client, db, screen):
    assert client.get(screen).status_code == 404


def test_signing_out_takes_a_button(person):
    person.signs_in()
    assert "Log uit" in person.get("/uitloggen/").content.decode()
    assert person.is_signed_in()
    assert "Je bent uitgelogd." in person.post("/uitloggen/", follow=True).content.decode()
    assert not person.is_signed_in()


def test_a_corrected_address_is_the_only_one_that_still_works(person, mailoutbox):
    person.signs_in_by_code(mailoutbox)
    person.post("/uitloggen/")
    person.post("/inloggen/wachtwoord/", {"email": "samira@school.example"})
    type(person.user).objects.filter(pk=person.user.pk).update(email="s.bouali@school.example")
    assert not EmailAddress.objects.exists()
    person.signs_in()
    assert not person.is_signed_in()
    person.post("/inloggen/wachtwoord/", {"email": "samira@school.example"})
    assert mailoutbox[-1].subject == "Geen account met dit adres"


def test_a_request_for_json_gets_the_same_page_as_everyone(client, db):
    data = {"login": "niemand@school.example", "password": "fout"}
    answer = client.post(
        "/inloggen/", data, headers={"accept": "application/json", "x-requested-with": "XMLHttpRequest"}
    )
    assert answer.headers["Content-Type"].startswith("text/html")
