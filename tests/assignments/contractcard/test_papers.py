"""An agreed contract as a file: whatever the names are, however long it is, and where no PDF can be made."""

import time
from io import BytesIO

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from assignments.contractcard.models import Contract
from leergang.kit.paper import pdf
from tests import contracts
from tests.assignments.contractcard.conftest import page_of

NAMES = ["שירה לוי", "ليلى حداد", "Işıl Dağ", "Łukasz O’Neill-‮", "Zoë 🧑‍🏫"]


def paper(contract, form):
    return f"{page_of(contract)}papier/{form}/"


@pytest.mark.pdf
def test_the_pdf_says_who_agreed_to_what_and_by_what_it_is_known(reader, mine, now):
    contract = contracts.agreed(reader, now, {"name": "Işıl Dağ", "email": "isil@lyceum.example"})
    answer = mine.get(paper(contract, "pdf"))
    document = PdfReader(BytesIO(answer.content))
    said = "".join(page.extract_text() for page in document.pages)
    for words in ("Işıl Dağ", str(reader), contract.code, "Ik beoordeel niemand."):
        assert words in said
    assert contract.version.sha256 in said.replace("\n", "")
    assert document.trailer["/Root"]["/Lang"].startswith("nl") and "Contractkaart" in document.metadata.title


@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_any_script_stays_what_it_is(name, reader, mine, now):
    contract = contracts.agreed(reader, now, {"name": name, "email": "iemand@lyceum.example"})
    for address in (page_of(contract), paper(contract, "afdruk")):
        assert name in mine.get(address).text
    assert mine.get(paper(contract, "agenda")).status_code == 200


def test_a_name_that_turns_the_order_of_reading_turns_nothing_after_it(reader, mine, now):
    contract = contracts.agreed(reader, now, {"name": "Łukasz \u202e", "email": "iemand@lyceum.example"})
    assert "\u2068Łukasz \u202e\u2069, " in mine.get(paper(contract, "afdruk")).text
    laid = contracts.laid(reader, now, {"name": "Łukasz \u202e", "email": "nog.iemand@lyceum.example"})
    assert "\u2068Łukasz \u202e\u2069 leest versie 1." in mine.get(page_of(laid)).text


def test_without_a_pdf_library_there_is_a_page_to_print(agreed, mine, monkeypatch):
    monkeypatch.setattr(pdf, "is_offered", lambda: False)
    answer = mine.get(paper(agreed, "pdf"))
    assert "Een PDF maken lukt hier nu niet." in answer.text
    assert agreed.version.sha256 in answer.text and "Ik beoordeel niemand." in answer.text


def test_a_card_of_twenty_thousand_words_is_read_proposed_on_and_printed(reader, mine, theirs, now):
    contracts.laid(reader, now, decisions="wie beslist er dan " * 5000)
    visitor, link = theirs()
    began = time.monotonic()
    for address, browser in ((link, visitor), (page_of(Contract.objects.get()), mine)):
        assert browser.get(address).text.count("beslist") >= 5000
    sent = {"do": "propose", "number": 1, "voorstel-decisions": "iedereen " * 11_000}
    assert "Je voorstel is verstuurd." in visitor.post(link, sent, follow=True).text
    assert time.monotonic() - began < 10
    too_long = visitor.post(link, sent | {"voorstel-decisions": "iedereen " * 12_000}).text
    assert "te lang om te bewaren" in too_long and too_long.count("iedereen") >= 12_000


def test_the_day_to_look_back_goes_into_a_calendar(agreed, mine):
    [event] = Calendar.from_ical(mine.get(paper(agreed, "agenda")).content).walk("VEVENT")
    assert event.decoded("dtstart") == agreed.look_back_on
    assert "Terugkijken op contract" in event["summary"]
