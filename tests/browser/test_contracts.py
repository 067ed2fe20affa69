"""A contract from the first word to the check of its fingerprint: the writer at a desk, the counterpart on a phone."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.test_practice import press

pytestmark = [pytest.mark.browser, pytest.mark.pdf]
DESK = {"width": 1280}
PHONE = {"width": 390, "dark": True}


def shows(sight, words):
    expect(sight.page.get_by_text(words).first).to_be_visible()
    assert sight.problems() == []


def write_and_lay(mine, email):
    page = mine.page
    page.get_by_label("De opdracht in één zin").fill("Ik help de mentoren met hun gesprekken.")
    press(page, "Leg deze kaart voor")
    shows(mine, "Nog niet voorgelegd: er ontbreekt iets")
    page.get_by_label("Wat erbuiten valt").fill("Ik beoordeel geen mentoren.")
    page.get_by_label("Wat ik lever").fill("Een ochtend met alle mentoren")
    page.get_by_label("Terugkijken op").fill("2099-03-12")
    press(page, "Leg deze kaart voor")
    page.get_by_label("Naam van de ander").fill("Işıl Çelik")
    page.get_by_label("E-mailadres van de ander").fill(email)
    shows(mine, "Kan een collega die er niet bij was")
    press(page, "Ja, leg de kaart voor")
    shows(mine, "Versie 1 ligt voor aan Işıl Çelik")


def come_in(theirs, demo, email):
    """By the link in the mail and the code in the next one."""
    link = re.search(r"/gast/[\w-]+/", mailed(theirs, demo, email, "Een contractkaart")).group()
    theirs.go(demo.base + link)
    shows(theirs, "Wat we van je bewaren")
    press(theirs.page, "Stuur me een code")
    shows(theirs, "Er is een mail onderweg")
    code = re.search(r"\b\d{6}\b", mailed(theirs, demo, email, "Je code")).group()
    theirs.go(demo.base + link).page.get_by_label("Code uit de mail").fill(code)
    press(theirs.page, "Ga verder")
    expect(theirs.page.get_by_role("button", name="Stuur mijn voorstellen")).to_be_visible()


def mailed(theirs, demo, email, about):
    theirs.go(f"{demo.base}/demo/postvak/")
    return theirs.page.locator("article, li, section").filter(has_text=email).filter(has_text=about).last.inner_text()


def propose_and_answer(mine, theirs):
    theirs.page.locator("summary", has_text="bij ‘Mijn rol’").click()
    theirs.page.locator("#voorstel_role").fill("Je begeleidt en je beslist niet.")
    press(theirs.page, "Stuur mijn voorstellen")
    shows(theirs, "Je voorstel is verstuurd.")
    mine.page.reload()
    shows(mine, "Işıl Çelik stelt een andere tekst voor")
    mine.page.get_by_role("button", name="Neem over").click()
    shows(mine, "Overgenomen in je concept.")
    press(mine.page, "Leg deze tekst voor aan Işıl Çelik")
    press(mine.page, "Ja, leg de kaart voor")
    shows(mine, "Versie 2 ligt voor aan Işıl Çelik")


def agree(sight):
    sight.page.get_by_role("button", name="Ga akkoord met versie 2").click()


def test_two_people_agree_and_anybody_sees_that_it_is_that_text(demo, look):
    email = "isil.celik@lyceum.example"
    mine = look("deelnemer", **DESK).go(f"{demo.base}/mijn/contract/kaart/")
    shows(mine, "Jouw contractkaarten")
    press(mine.page, "Begin een lege kaart", "link")
    write_and_lay(mine, email)
    theirs = look(**PHONE)
    come_in(theirs, demo, email)
    visit = theirs.page.url
    propose_and_answer(mine, theirs)
    agree(mine)
    shows(mine, "Jij ging akkoord op")
    theirs.go(visit)
    shows(theirs, "Je begeleidt en je beslist niet.")
    agree(theirs)
    shows(theirs, "Jullie zijn allebei akkoord met versie 2.")
    mine.page.reload()
    shows(mine, "Versie 2 is akkoord sinds")
    paper = theirs.page.get_by_role("link", name="Bewaar als PDF").get_attribute("href")
    document = PdfReader(BytesIO(theirs.page.context.request.get(demo.base + paper).body()))
    said = re.sub(r"\s", "", "".join(page.extract_text() for page in document.pages))
    fingerprint, code = re.search(r"[0-9a-f]{64}", said).group(), re.search(r"/contract/([a-z2-7]{26})/", said).group(1)
    anybody = look(**PHONE).go(f"{demo.base}/contract/{code}/")
    anybody.page.get_by_label("Vingerafdruk op het contract").fill(fingerprint)
    press(anybody.page, "Controleer de vingerafdruk")
    shows(anybody, "De vingerafdruk klopt.")
