"""Everything that signing in says is Dutch, in je-form, and ours."""

import re

import pytest
from django.template.loader import get_template

from tests.house.tree import ROOT
from tests.leergang.accounts.conftest import link_in

ENGLISH = re.compile(r"\b(the|your|you|sign|password|please|email|device|recovery|successfully)\b", re.I)
FORMAL = re.compile(r"\b(u|uw)\b|!|\bOeps\b|\bOngeldig", re.I)


def visible(html):
    """What a person reads on a page."""
    body = re.sub(r"(?s)<(script|style|svg).*?</\1>", " ", html.partition("<main")[2].partition("</main>")[0])
    return re.sub(r"(?s)<[^>]*>", " ", body)


PUBLIC = ["inloggen/", "inloggen/code/", "inloggen/wachtwoord/", "inloggen/wachtwoord/verstuurd/"]
OWN = ["account/", "account/wachtwoord/", "account/app/", "account/app/aanzetten/", "account/app/noodcodes/"]
OWN += [
    "account/app/noodcodes/maken/",
    "account/app/uitzetten/",
    "account/apparaten/",
    "uitloggen/",
    "inloggen/opnieuw/",
]


@pytest.mark.parametrize("page", [*PUBLIC, "inloggen/niet-actief/", "inloggen/wachtwoord/1-abc/"])
def test_a_page_for_strangers_is_dutch(client, db, page):
    assert_dutch(client.get(f"/{page}"))


@pytest.mark.parametrize("page", PUBLIC[:3])
def test_its_errors_are_dutch(client, db, page):
    for typed in ("", "x", "\0", "a" * 5000 + "@b.nl"):
        assert_dutch(client.post(f"/{page}", {"login": typed, "password": typed, "email": typed}))


@pytest.mark.parametrize("page", OWN)
def test_a_page_of_ones_own_is_dutch(person, page):
    person.signs_in()
    if "noodcodes" not in page and "uitzetten" not in page:  # these exist for who has the app
        assert_dutch(person.get(f"/{page}", follow=True))
    person.turns_app_on()
    assert_dutch(person.get(f"/{page}", follow=True))


@pytest.mark.parametrize("page", ["account/wachtwoord/", "inloggen/opnieuw/", "inloggen/opnieuw/app/"])
def test_the_errors_of_a_page_of_ones_own_are_dutch(person, page):
    person.signs_in()
    person.turns_app_on()
    for typed in ("", "x", "\0"):
        assert_dutch(person.post(f"/{page}", dict.fromkeys(("oldpassword", "password1", "password", "code"), typed)))


def assert_dutch(response):
    assert response.status_code == 200
    text = visible(response.content.decode())
    assert text.strip()
    assert not ENGLISH.findall(text), text
    assert not FORMAL.findall(text), text
    assert "allauth" not in text


def test_every_mail_is_dutch_plain_and_short(person, mailoutbox):
    for email in ("samira@school.example", "niemand@school.example"):
        person.post("/inloggen/code/", {"email": email})
        person.post("/inloggen/wachtwoord/", {"email": email})
    form = person.get(link_in(mailoutbox[1]), follow=True)
    person.post(form.request["PATH_INFO"], {"password1": "vier woorden achter elkaar"})
    data = {"oldpassword": "vier woorden achter elkaar", "password1": "vijf woorden achter elkaar"}
    person.post("/account/wachtwoord/", data)
    assert len(mailoutbox) == 6
    for mail in mailoutbox:
        assert mail.body.startswith("Hallo")
        assert mail.body.endswith("Leergang\nhttp://testserver/")
        assert not ENGLISH.findall(mail.subject + mail.body.replace("http://testserver", ""))
        assert not FORMAL.findall(mail.subject + mail.body)
        assert len(mail.body) < 600
        assert "\n\n\n" not in mail.body
        assert "&" not in mail.body
        assert not mail.alternatives


PAGES = ["login", "request_login_code", "confirm_login_code", "reauthenticate", "account_inactive", "logout"]
PAGES += ["password_reset", "password_reset_done", "password_reset_from_key", "password_change", "password_set"]
APP_PAGES = ["index", "authenticate", "reauthenticate", "totp/activate_form", "totp/deactivate_form"]
APP_PAGES += ["recovery_codes/index", "recovery_codes/generate"]
SHOWN = (
    [f"account/{name}" for name in PAGES] + [f"mfa/{name}" for name in APP_PAGES] + ["usersessions/usersession_list"]
)


@pytest.mark.parametrize("name", SHOWN)
def test_no_page_of_allauth_itself_shows(name):
    assert str(ROOT / "templates") in get_template(f"{name}.html").origin.name
