"""Both get the agreed contract as PDF and the day to look back, in the mail that says so."""

from email import message_from_bytes, policy
from io import BytesIO

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localdate
from icalendar import Calendar
from pypdf import PdfReader

from assignments.contractcard import actions
from assignments.contractcard.models import Contract
from assignments.outside.models import Guest
from leergang.kit.paper import pdf
from leergang.notices.models import OutboxMail
from leergang.notices.outbox import retry
from leergang.portal.privacy.actions import erase
from tests import contracts
from tests.assignments.outside.conftest import last_link, visit

OTHER = contracts.OTHER["email"]


@pytest.fixture
def mailed(django_capture_on_commit_callbacks):
    """Sends what waits once `between` was done, and gives the mail that both agreed, by address."""

    def sent(make, between=lambda contract: None):
        between(make())
        with django_capture_on_commit_callbacks(execute=True):
            retry(timezone.now())
        return {one.to[0]: one for one in mail.outbox if "akkoord met versie 1" in one.body and "Bewaar" in one.body}

    return sent


def without_pdf(monkeypatch):
    monkeypatch.setattr(pdf, "is_offered", lambda: False)


@pytest.mark.pdf
def test_both_get_the_pdf_and_the_day_for_their_calendar(mailed, reader, now):
    found = mailed(lambda: contracts.agreed(reader, now))
    contract = reader.works.get().contracts.get()
    assert set(found) == {reader.email, OTHER}
    for message in found.values():
        assert "Bij deze mail: het contract als PDF en de dag om terug te kijken, voor je agenda." in message.body
        parcel = message_from_bytes(message.message().as_bytes(), policy=policy.default)
        paper, day = parcel.iter_attachments()
        text = "".join(page.extract_text() for page in PdfReader(BytesIO(paper.get_content())).pages)
        assert contract.version.sha256 in text.replace("\n", "") and "Ik beoordeel niemand." in text
        [event] = Calendar.from_ical(day.get_content()).walk("VEVENT")
        assert event.decoded("dtstart") == contract.look_back_on
        assert paper.get_filename() == f"contract-{contract.agreed_at:%Y-%m-%d}.pdf"
        assert day.get_content_type() == "text/calendar"


def test_the_outbox_keeps_no_word_of_the_contract(reader, now):
    contracts.agreed(reader, now)
    kept = str(list(OutboxMail.objects.filter(encloses__startswith="agreed_contract:").values()))
    assert "agreed_contract" in kept and "Ik beoordeel niemand." not in kept


def test_without_a_pdf_library_the_mail_says_where_to_print_it(mailed, reader, now, monkeypatch):
    without_pdf(monkeypatch)
    found = mailed(lambda: contracts.agreed(reader, now))
    work = reader.works.get()
    assert [len(one.attachments) for one in found.values()] == [1, 1]
    assert f"/mijn/contract/kaart/{work.pk}/papier/afdruk/" in found[reader.email].body
    assert "onder het contract ‘Druk af’" in found[OTHER].body and "/afdruk/" not in found[OTHER].body


def test_what_was_withdrawn_before_the_mail_left_does_not_go_along(mailed, reader, now):
    def stopped(held):
        actions.stop(contract=held, by=reader, now=now)

    found = mailed(lambda: contracts.agreed(reader, now), stopped)
    assert [one.attachments for one in found.values()] == [[], []]
    assert all("Het contract is intussen opgezegd. Daarom zit er geen PDF bij." in one.body for one in found.values())


def test_a_counterpart_who_was_erased_before_it_left_stands_in_no_mail(mailed, reader, now, monkeypatch):
    without_pdf(monkeypatch)

    def erased(contract):
        link, browser = last_link(OTHER), Client()
        visit(browser, link, OTHER)
        browser.post(link, {"guest": "erase"})

    found = mailed(lambda: contracts.agreed(reader, now), erased)
    assert set(found) == {reader.email}
    assert "Imane" not in found[reader.email].body
    assert not Guest.objects.exclude(email="").exists()


def test_when_the_writer_was_erased_nobody_gets_it(mailed, reader, now):
    assert mailed(lambda: contracts.agreed(reader, now), lambda held: erase(user=reader, now=now)) == {}


def test_the_mail_says_until_when_the_link_of_an_agreed_contract_works(agreed):
    until = date_format(localdate(Contract.objects.get(pk=agreed.pk).guest.until), "j F Y")
    said = OutboxMail.objects.get(subject="De contractkaart is akkoord").text
    assert f"Die werkt tot en met {until}." in said
