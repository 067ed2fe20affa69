"""A purpose of the tests alone, and somebody without an account who was asked for it."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client

from assignments.outside import purposes
from assignments.outside.actions import invite
from assignments.outside.purposes import Purpose
from leergang.notices.models import OutboxMail

ADDRESS = "els@lyceum.example"
READING = Purpose(
    "lezen",
    "Een stuk tekst",
    told=lambda guest: f"{guest.work.owner} vraagt je om mee te lezen.",
    view=lambda request, guest: HttpResponse(f"{request.method} {guest.work.body['text']}"),
    address=lambda guest: "/mijn/werk/",
)


@pytest.fixture
def purpose(monkeypatch):
    monkeypatch.setitem(purposes.PURPOSES, READING.slug, READING)
    return READING


@pytest.fixture
def ask(purpose, essay, reader, now):
    """Asks somebody; the link in their mail comes along."""

    def asked(email=ADDRESS, name="Els Terpstra", **about):
        guest = invite(work=essay, by=reader, purpose=purpose.slug, name=name, email=email, now=now, **about)
        return guest, last_link(email)

    return asked


@pytest.fixture
def guest(ask):
    return ask()[0]


@pytest.fixture
def link(guest):
    return last_link()


@pytest.fixture
def browser():
    """Of somebody who did not sign in."""
    return Client()


def mails_to(email=ADDRESS):
    return list(OutboxMail.objects.filter(to=email).order_by("pk"))


def last_link(email=ADDRESS):
    return re.findall(r"/gast/(?!gegevens/)[\w-]+/", " ".join(one.text for one in mails_to(email)))[-1]


def last_code(email=ADDRESS):
    return re.findall(r"^\d{6}$", mails_to(email)[-1].text, re.M)[0]


def press(browser, link, verb, **typed):
    return browser.post(link, {"guest": verb, **typed})


def visit(browser, link, email=ADDRESS):
    """By the code in the mail."""
    press(browser, link, "code")
    return press(browser, link, "open", code=last_code(email))
