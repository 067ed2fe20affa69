"""Notices: told once, shown in the site, mailed as somebody chose."""

import pytest
from django.core import mail as django_mail

from leergang.notices.actions import notify
from leergang.notices.models import Kind, Notice
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def nora():
    return factories.user("nora@school.example", name="Nora de Wit")


def tell(to, kind=Kind.DAY_MOVED, **fields):
    return notify(to=to, kind=kind, **{"text": "Dag 3 is op 8 april.", "address": "/mijn/agenda/", **fields})


def test_what_cannot_wait_is_mailed_at_once_with_one_link(nora, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        tell(nora)
    [message] = django_mail.outbox
    assert (message.to, message.subject) == (["nora@school.example"], "Een bijeenkomst is verplaatst")
    assert message.body.startswith("Hallo Nora,\n\nDag 3 is op 8 april.\n")
    assert message.body.count("http") == 1
    assert "http://localhost:8000/mijn/agenda/\n" in message.body


@pytest.mark.parametrize("kind", [Kind.RELEASED, Kind.REMINDER, Kind.OFFER, Kind.NEWS])
def test_the_rest_waits_for_the_daily_mail(nora, kind, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        made = tell(nora, kind)
    assert django_mail.outbox == []
    assert made.for_digest


def test_one_key_is_told_to_each_person_once(nora, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        for who in (nora, nora, factories.user()):
            tell(who, key="dag-3-8-april")
    assert Notice.objects.count() == len(django_mail.outbox) == 2


def test_the_row_of_the_user_says_how_many_are_unread(nora):
    tell(nora)
    tell(nora)
    nora.refresh_from_db()
    assert nora.unread_notices == 2


@pytest.mark.parametrize("address", ["https://elders.example/", "//elders.example/", "mijn/agenda/", ""])
def test_a_notice_never_leads_elsewhere(nora, address):
    with pytest.raises(ValueError, match="leads to a page of the site"):
        tell(nora, address=address)
