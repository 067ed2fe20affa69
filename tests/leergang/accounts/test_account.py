"""One's own account: password and devices."""

import time

import pytest
from allauth.usersessions.models import UserSession

from leergang.accounts.devices import device_name
from tests import factories
from tests.leergang.accounts.conftest import Person

NEW = "vier woorden achter elkaar"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile Safari/604.1"


@pytest.mark.parametrize("page", ["", "wachtwoord/", "wachtwoord/kiezen/", "app/", "app/noodcodes/", "apparaten/"])
def test_a_stranger_signs_in_first(client, db, page):
    assert client.get(f"/account/{page}").headers["Location"] == f"/inloggen/?next=/account/{page}"


def test_the_account_shows_name_and_address_and_every_way_to_sign_in(person):
    person.signs_in()
    page = person.get("/account/").content.decode()
    for part in ("Samira Bouali", "samira@school.example", "Wijzig je wachtwoord", "Je apparaten", "Log uit"):
        assert part in page
    assert "Staat uit." in page


def test_a_password_is_changed_with_the_old_one(person, mailoutbox):
    person.signs_in()
    wrong = person.post("/account/wachtwoord/", {"oldpassword": "fout", "password1": NEW})
    assert "Dit is niet je huidige wachtwoord." in wrong.content.decode()
    right = person.post("/account/wachtwoord/", {"oldpassword": factories.PASSWORD, "password1": NEW}, follow=True)
    assert right.request["PATH_INFO"] == "/account/"
    assert "Je wachtwoord is gewijzigd." in right.content.decode()
    assert [mail.subject for mail in mailoutbox] == ["Je wachtwoord is gewijzigd"]
    person.post("/uitloggen/")
    person.signs_in(password=NEW)
    assert person.is_signed_in()


def test_someone_with_only_mailed_codes_may_choose_a_password(without_password, mailoutbox):
    without_password.signs_in_by_code(mailoutbox)
    assert "Kies een wachtwoord" in without_password.get("/account/").content.decode()
    assert without_password.get("/account/wachtwoord/").headers["Location"] == "/account/wachtwoord/kiezen/"
    page = without_password.post("/account/wachtwoord/kiezen/", {"password1": NEW}, follow=True)
    assert "Je wachtwoord is bewaard." in page.content.decode()
    without_password.post("/uitloggen/")
    without_password.signs_in(password=NEW)
    assert without_password.is_signed_in()


@pytest.mark.parametrize("page", ["/account/wachtwoord/kiezen/", "/account/app/aanzetten/"])
def test_a_laptop_left_open_is_no_way_to_take_over_an_account(without_password, mailoutbox, settings, page):
    without_password.signs_in_by_code(mailoutbox)
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 0
    led = without_password.get(page, follow=True)
    assert led.request["PATH_INFO"] == "/uitloggen/"
    assert "Log eerst opnieuw in." in led.content.decode()
    again = without_password.post("/uitloggen/", {"next": led.context["redirect_field_value"]})
    assert again.headers["Location"].startswith("/inloggen/code/?next=%2Faccount%2F")


def test_who_has_nothing_to_confirm_with_is_not_stuck(without_password, mailoutbox):
    without_password.signs_in_by_code(mailoutbox)
    for page in ("/inloggen/opnieuw/", "/inloggen/opnieuw/app/"):
        assert without_password.get(page).headers["Location"] == "/account/"


def test_devices_have_names_that_a_person_knows(person):
    person.signs_in()
    Person(person.user, user_agent=IPHONE).signs_in()
    page = person.get("/account/apparaten/").content.decode()
    assert "Safari op iPhone" in page
    assert page.index("Firefox op Windows") < page.index("Dit apparaat") < page.index("Safari op iPhone")
    assert "Log 1 ander apparaat uit" in page


def test_other_devices_are_signed_out_with_one_button(person):
    phone = Person(person.user, user_agent=IPHONE)
    phone.signs_in()
    person.signs_in()
    page = person.post("/account/apparaten/", follow=True).content.decode()
    assert "Je andere apparaten zijn uitgelogd." in page
    assert "Safari op iPhone" not in page
    assert person.is_signed_in()
    assert not phone.is_signed_in()


def test_the_first_visit_of_a_day_is_noted_and_the_others_cost_nothing(person, django_assert_num_queries):
    person.signs_in()
    session = person.browser.session
    session["seen_on"] = "2020-01-01"
    session.save()
    UserSession.objects.update(last_seen_at="2020-01-01T12:00Z")
    person.get("/account/")
    assert UserSession.objects.get().last_seen_at.year > 2020
    with django_assert_num_queries(4):  # session, person, enrolments for the menu, and whether there is an app
        person.get("/account/")


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox op Windows"),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/138.0.0.0 Safari/537.36 Edg/138.0",
            "Edge op Windows",
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605",
            "Safari op Mac",
        ),
        ("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/138.0.0.0 Safari/537.36", "Chrome op Chromebook"),
        ("Mozilla/5.0 (Linux; Android 15; SM-S921B) SamsungBrowser/28.0 Chrome/130.0", "Samsung Internet op Android"),
        ("Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) CriOS/138.0 Mobile/15E148 Safari/604.1", "Chrome op iPad"),
        (IPHONE, "Safari op iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/138.0 Safari/537.36", "Chrome op Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 OPR/106.0", "Opera op Windows"),
        ("curl/8.5.0", "Onbekend apparaat"),
        ("", "Onbekend apparaat"),
        ("<script>alert(1)</script> Firefox/1", "Firefox"),
    ],
)
def test_a_user_agent_becomes_a_name(user_agent, name):
    assert device_name(user_agent) == name


def test_a_name_for_a_device_takes_no_time_whatever_a_browser_sends():
    start = time.perf_counter()
    device_name("Chrome" * 20_000)
    assert time.perf_counter() - start < 0.25
