"""The demo's people have a password that everyone knows: they are of no use in a real installation."""

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError

from leergang.accounts.checks import DEMO_DOMAIN
from leergang.portal.demo.people import PASSWORD, load_people
from tests.leergang.accounts.conftest import Person, link_in


@pytest.fixture
def stray(db, settings):
    """Someone of the demo whose row ended up in a real database."""
    stray = Person(load_people()[-1])
    settings.DEMO = False
    return stray


def test_a_check_refuses_a_database_with_people_of_the_demo(stray):
    with pytest.raises(SystemCheckError, match=r"(?s)leergang\.E002.*5 accounts van de demo"):
        call_command("check", databases=["default"])


def test_the_check_leaves_the_demo_and_a_real_database_alone(db, settings):
    load_people()
    call_command("check", databases=["default"])
    type(load_people()[0]).objects.filter(email__endswith=DEMO_DOMAIN).delete()
    settings.DEMO = False
    call_command("check", databases=["default"])


def test_the_known_password_opens_nothing(stray):
    assert stray.signs_in(password=PASSWORD).headers["Location"] == "/inloggen/niet-actief/"
    assert not stray.is_signed_in()


def test_neither_does_a_code_or_a_link(stray, mailoutbox):
    stray.signs_in_by_code(mailoutbox)
    assert not stray.is_signed_in()
    stray.post("/inloggen/wachtwoord/", {"email": stray.user.email})
    form = stray.get(link_in(mailoutbox[-1]), follow=True)
    stray.post(form.request["PATH_INFO"], {"password1": "vier woorden achter elkaar"})
    assert not stray.is_signed_in()


def test_the_pages_of_the_demo_are_gone(stray):
    assert stray.get("/demo/postvak/").status_code == 404
    assert stray.post("/demo/inloggen/", {"email": stray.user.email}).status_code == 404
