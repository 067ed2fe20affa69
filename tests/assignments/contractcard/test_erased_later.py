"""The counterpart of an agreed contract has the name erased long after the link ended, without an administrator."""

from datetime import timedelta

import pytest
from django.test import Client

from assignments.contractcard.actions import stop
from assignments.contractcard.models import Consent, Contract, Proposal
from assignments.contractcard.proposing import propose
from assignments.outside.due import forget_after_a_month
from assignments.outside.models import Guest
from leergang.notices.models import Notice, OutboxMail
from leergang.portal.privacy.actions import erase
from tests import contracts, factories
from tests.assignments.contractcard.conftest import page_of
from tests.assignments.outside.conftest import mails_to, visit
from tests.assignments.outside.test_asking import asked, own_link

OTHER = contracts.OTHER["email"]


def later(contract, now):
    """Two years on: the link ended, and with it went name and address."""
    forget_after_a_month(now + timedelta(days=730))
    contract.refresh_from_db()
    return contract


@pytest.fixture
def visited():
    """Who asks at the page, with the code filled in."""
    browser = Client()

    def opened():
        asked(OTHER)
        visit(browser, own_link(OTHER), OTHER)
        return browser, own_link(OTHER)

    return opened


def test_after_the_link_ended_only_a_mark_is_left_of_the_address(agreed, now):
    later(agreed, now)
    guest = Guest.objects.get()
    assert (guest.email, guest.name) == ("", "")
    assert (
        OTHER
        not in f"{list(Guest.objects.values())}{list(Contract.objects.values())}{list(OutboxMail.objects.values())}"
    )


def test_years_later_the_name_is_found_and_erased_and_the_contract_stays(agreed, mine, reader, visited, now):
    later(agreed, now)
    browser, link = visited()
    page = browser.get(link).text
    assert f"van <bdi>{reader}</bdi>" in page and "Je naam staat in het contract dat akkoord is sinds" in page
    assert "Je e-mailadres is weg." in page and "Ik beoordeel niemand." not in page
    browser.post(link, {"do": "erase"})
    shown = mine.get(page_of(agreed)).text
    assert "iemand wiens naam is gewist" in shown and "Ik beoordeel niemand." in shown and "Imane" not in shown
    assert not Consent.objects.filter(name__contains="Imane").exists()
    assert Notice.objects.filter(user=reader, text__contains="heeft de eigen gegevens gewist").exists()
    assert not Guest.objects.exclude(mark="").exists()
    asked(OTHER)
    assert mails_to(OTHER) == []


def test_what_was_proposed_to_a_card_that_came_to_nothing_is_found_too(laid, reader, visited, now):
    propose(contract=laid, number=1, texts={"role": "Mijn eigen woorden."}, now=now)
    stop(contract=laid, by=reader, now=now)
    later(laid, now)
    browser, link = visited()
    assert "Wat je voorstelde staat bij de kaart" in browser.get(link).text
    browser.post(link, {"do": "erase"})
    assert not Proposal.objects.exclude(text="").exists()


def test_of_a_card_without_a_word_of_theirs_nothing_is_left(laid, reader, now):
    stop(contract=laid, by=reader, now=now)
    later(laid, now)
    assert not Guest.objects.exists()


def test_somebody_who_has_an_account_by_now_takes_it_along_and_is_erased_there_too(agreed, now):
    later(agreed, now)
    person = factories.user(OTHER, name="Imane Çelik")
    erase(user=person, now=now)
    assert not Consent.objects.filter(name__contains="Imane").exists()
    assert not Guest.objects.exclude(mark="").exists()


def test_who_was_erased_gets_no_mail_when_the_contract_is_withdrawn_after_that(agreed, reader, visited, now):
    browser, link = visited()
    browser.post(link, {"do": "erase"})
    stop(contract=Contract.objects.get(), by=reader, now=now)
    assert not OutboxMail.objects.filter(to="").exists() and mails_to(OTHER) == []


def test_three_contracts_cost_as_many_questions_as_one(reader, visited, now, django_assert_num_queries):
    for count in (1, 3):
        while Contract.objects.count() < count:
            contracts.agreed(reader, now)
        browser, link = visited()
        browser.get(link)
        with django_assert_num_queries(4):  # the session, the inquiry, the guests and their contracts
            assert browser.get(link).text.count("Je naam staat in het contract") == count


def test_the_mails_that_something_ended_say_where_it_is_erased(agreed, reader, now):
    stop(contract=agreed, by=reader, now=now)
    ended = OutboxMail.objects.get(subject="Het contract is opgezegd")
    assert "/gast/gegevens/" in ended.text
    assert "/gast/gegevens/" in OutboxMail.objects.get(subject="De contractkaart is akkoord").text
