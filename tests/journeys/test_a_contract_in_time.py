"""A contract by a pretend clock: agreed, looked back on a year later, and what is left of the other after that."""

from datetime import date, timedelta

import pytest
from django.core.cache import cache

from assignments.contractcard.models import Contract
from assignments.outside.models import Guest
from tests import contracts
from tests.assignments.contractcard.conftest import page_of
from tests.assignments.outside.conftest import last_link, visit
from tests.assignments.outside.test_asking import own_link
from tests.journeys.clock import Clock, at

AGREED, LOOK_BACK = date(2027, 3, 1), date(2028, 2, 29)  # over two changes of the clock, to a leap day
OTHER = contracts.OTHER["email"]
MAILS = """\
01-03-2027 12.00 imane: {who} vraagt je om iets te lezen: Een contractkaart om samen af te spreken
01-03-2027 12.00 imane: Akkoord met versie 1 van de contractkaart
01-03-2027 12.00 imane: De contractkaart is akkoord
01-03-2027 12.00 {at}: Een antwoord in een gesprek over werk
29-02-2028 07.00 {at}: Wat er binnenkort is
29-02-2028 07.00 imane: Vandaag kijken jullie terug op het contract
"""


@pytest.fixture
def clock(monkeypatch, django_capture_on_commit_callbacks, reader):
    return Clock(at(AGREED), monkeypatch, django_capture_on_commit_callbacks)


def test_both_hear_it_on_the_day_to_look_back_and_a_new_contract_begins(clock, reader):
    with clock.mail():
        contract = contracts.agreed(reader, clock.now, look_back=LOOK_BACK.isoformat())
    clock.until(AGREED)  # with a PDF a mail waits for the next minute
    clock.until(LOOK_BACK - timedelta(days=3), every=timedelta(days=7))
    clock.until(LOOK_BACK)
    assert clock.mails() == MAILS.format(who=reader, at=reader.email.partition("@")[0]).splitlines()
    cache.clear()
    theirs, link = clock.browser(), last_link(OTHER)
    visit(theirs, link, OTHER)
    assert "Ik beoordeel niemand." in theirs.get(link).text
    mine = clock.browser(reader)
    begun = mine.post("/mijn/contract/kaart/nieuw/", {"from": contract.work_id}, follow=True)
    assert "Ik beoordeel niemand." in begun.text
    clock.until(LOOK_BACK + timedelta(days=100), every=timedelta(days=7))
    assert OTHER not in str(list(Guest.objects.values()))
    page = clock.browser(reader).get(page_of(Contract.objects.get())).text
    assert "Imane Çelik" in page and OTHER not in page  # the name under which was agreed, and no address
    clock.browser().post("/gast/gegevens/", {"email": OTHER})
    clock.until(LOOK_BACK + timedelta(days=101))
    link = own_link(OTHER)
    visit(theirs, link, OTHER)
    theirs.post(link, {"do": "erase"})
    page = clock.browser(reader).get(page_of(Contract.objects.get())).text
    assert "Imane" not in page and "iemand wiens naam is gewist" in page
