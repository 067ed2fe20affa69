"""Mail that did not arrive: administrators see to whom, and try again; nobody reads the text."""

import pytest
from django.core import mail as django_mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from leergang.notices.models import OutboxMail, Sending
from tests import factories

REPORT = "/beheer/rapporten/mail/"


@pytest.fixture
def desk(db):
    client = Client()
    client.force_login(factories.administrator())
    return client


def trouble(state=Sending.REFUSED, **fields):
    words = {"to": "nora@school.exmple", "subject": "Je plaats", "text": "Een geheim.", "fault": "550 onbekend"}
    return OutboxMail.objects.create(state=state, tries=1, **words | fields)


def test_a_failed_address_is_in_the_report_without_its_text(desk):
    trouble()
    page = desk.get(REPORT).text
    assert "nora@school.exmple" in page
    assert "550 onbekend" in page
    assert "geheim" not in page
    assert REPORT in desk.get("/beheer/reports/site-history/").text


def test_what_arrived_is_not(desk):
    trouble(Sending.SENT)
    assert "Alle mail is aangekomen." in desk.get(REPORT).text


def test_one_button_tries_again(desk, django_capture_on_commit_callbacks):
    failed = trouble(to="nora@school.example")
    with django_capture_on_commit_callbacks(execute=True):
        answer = desk.post(f"{REPORT}{failed.pk}/opnieuw/", follow=True)
    assert "De mail aan nora@school.example wordt opnieuw geprobeerd." in answer.text
    assert [message.to for message in django_mail.outbox] == [["nora@school.example"]]


def test_mail_that_goes_by_itself_has_no_button(desk):
    waiting = trouble(Sending.WAITING)
    assert f"{waiting.pk}/opnieuw/" not in desk.get(REPORT).text


@pytest.mark.parametrize("group", ["Docenten", "Redactie"])
def test_who_makes_pages_sees_no_addresses(db, group):
    failed = trouble()
    client = Client()
    client.force_login(factories.user(groups=[group]))
    for answer in (client.get(REPORT), client.get(f"{REPORT}tabel/"), client.post(f"{REPORT}{failed.pk}/opnieuw/")):
        assert "nora@" not in answer.text
    failed.refresh_from_db()
    assert failed.state == Sending.REFUSED
    assert "Mail die niet aankomt" not in client.get("/beheer/").text


def test_three_cost_what_one_costs(desk):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            desk.get(REPORT)
        return len(queries)

    trouble()
    desk.get(REPORT)
    before = cost()
    trouble(), trouble()
    assert cost() == before
