"""People who sign in through the same pages as everyone."""

import re
import time

import pytest
from allauth.mfa.totp.internal import auth
from django.test import Client

from tests import factories

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"


class Person:
    """Someone with a browser, an address and perhaps an authenticator app."""

    def __init__(self, user, user_agent=FIREFOX):
        self.user, self.user_agent, self.secret = user, user_agent, ""
        self.browser = Client(headers={"user-agent": user_agent})

    def get(self, address, **kwargs):
        return self.browser.get(address, **kwargs)

    def post(self, address, data=None, **kwargs):
        return self.browser.post(address, data or {}, **kwargs)

    def signs_in(self, password=factories.PASSWORD, next=""):
        data = {"login": self.user.email, "password": password} | ({"next": next} if next else {})
        return self.post("/inloggen/", data)

    def signs_in_by_code(self, mailoutbox, next=""):
        self.post("/inloggen/code/", {"email": self.user.email})
        return self.post("/inloggen/code/invullen/", {"code": code_in(mailoutbox[-1]), "next": next})

    def turns_app_on(self, onward=""):
        """Walks from the explanation to the spare codes, and says the password again when asked."""
        start = "/account/app/aanzetten/" + (f"?next={onward}" if onward else "")
        page = self.get(start, follow=True)
        if page.request["PATH_INFO"] == "/inloggen/opnieuw/":
            page = self.post("/inloggen/opnieuw/", {"password": factories.PASSWORD, "next": start}, follow=True)
        self.secret = page.context["form"].secret
        return self.post("/account/app/aanzetten/", {"code": self.app_code(), "next": onward}, follow=True)

    def app_code(self, steps=0):
        """What the app shows now, or so many half minutes from now."""
        counter = int(time.time()) // 30 + steps
        return auth.format_hotp_value(auth.hotp_value(self.secret, counter))

    def is_signed_in(self):
        return self.get("/account/").status_code == 200


def code_in(mail) -> str:
    """The six digits in a mail."""
    return re.search(r"^\d{6}$", mail.body, re.MULTILINE)[0]


def link_in(mail) -> str:
    """The path of the link in a mail that opens something."""
    return re.search(r"http://testserver(/inloggen/wachtwoord/\S+)", mail.body)[1]


@pytest.fixture
def person(db):
    """A participant who has not signed in yet."""
    return Person(factories.user("samira@school.example", name="Samira Bouali"))


@pytest.fixture
def teacher(db):
    """Someone who may enter the admin, where a second step is asked."""
    return Person(factories.user("ingrid@school.example", name="Ingrid van Dam", groups=["Docenten"]))


@pytest.fixture
def second_factor_asked(settings):
    """As outside the demo."""
    settings.SECOND_FACTOR_FOR_ADMIN = True


@pytest.fixture
def without_password(person):
    """Someone who only ever signs in with a mailed code."""
    person.user.set_unusable_password()
    person.user.save()
    return person
