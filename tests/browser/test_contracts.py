"""The whole way of a contract, from a question in a module to looking back on it a year later.

The writer sits at a desk. The counterpart has a phone, a browser of their own and no account.
"""

import re
from datetime import date, timedelta
from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.conftest import later
from tests.browser.look import sign_in
from tests.browser.test_contracting import saved
from tests.browser.test_every_page import DARK, LIGHT, wrong_with
from tests.browser.test_practice import press
from tests.journeys.clock import at

pytestmark = [pytest.mark.browser, pytest.mark.pdf]
STEP = "/leergang/kwaliteitszorg/dag-2/contracteren/even-meekijken/"
ANSWERED = "Floor vraagt het tussen twee deuren."
SECRET = "Ik zeg ja omdat ik aardig gevonden wil worden."
TURNED = "Ik vroeg wie er al van wist, en Floor ging zitten."
PROPOSED = "Je begeleidt en je beslist niet."
THEIRS = "isil.celik@lyceum.example"
LOOK_BACK = date.today() + timedelta(days=365)


def sees(sight, words):
    expect(sight.page.get_by_text(words).first).to_be_visible()


def shows(sight, words):
    """The words, on a page that is sound."""
    sees(sight, words)
    assert sight.problems() == []


def pages_of(page, base, link):
    """The pages of the PDF behind a link, as text."""
    paper = page.get_by_role("link", name=link).get_attribute("href")
    return [one.extract_text() for one in PdfReader(BytesIO(page.context.request.get(base + paper).body())).pages]


def mailed(sight, base, email, about):
    """The newest mail about this to this address."""
    mails = sight.page.context.request.get(f"{base}/demo/postvak/").text().split("<article")
    return next(mail for mail in mails if email in mail and about in mail)


def answer_in_the_module(mine, base):
    mine.page.goto(base + STEP)
    field = mine.page.locator(".prompt textarea").first
    field.fill(ANSWERED)
    mine.page.keyboard.press("Control+s")
    expect(mine.page.locator(".prompt [data-said=saved]").first).to_contain_text("Bewaard om")


def prepare_with_that_answer(mine, look, base, title):
    page = mine.page
    page.goto(f"{base}/mijn/contract/")
    assert mine.problems() == []
    page.get_by_label("Waar gaat het gesprek over?").fill(title)
    press(page, "Bereid een gesprek voor")
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
    here = page.url
    page.get_by_text("Dit schreef je al in de leergang").click()
    page.locator("li", has_text=ANSWERED).get_by_role("link", name="Neem over").click()
    page.get_by_role("button", name="Welke vraag ligt er").click()
    expect(page.get_by_label("1. Welke vraag ligt er")).to_have_value(ANSWERED)
    page.get_by_label("8. Wat is er tussen jullie niet gezegd").fill(SECRET)
    saved(page, "#onderstroom")
    press(page, "Bewaar een versie: zo ga ik erheen")
    expect(page.get_by_text("Versie 1 is bewaard")).to_be_visible()
    expect(page.get_by_label("8. Wat is er tussen jullie")).to_have_value(SECRET)
    assert wrong_with(look("deelnemer", **DARK).go(here)) == []
    return here


def take_the_sheet_along(page, base):
    [sheet] = pages_of(page, base, "Bewaar het blad als PDF")
    said = " ".join(sheet.split())
    assert ANSWERED in said and SECRET not in said


def look_back_on_the_talk(mine, here):
    page = mine.go(here).page
    page.get_by_label("Welk moment in het gesprek kantelde het?").fill(TURNED)
    press(page, "Bewaar een versie: zo is het geworden")
    expect(page.get_by_text("Versie 2 is bewaard")).to_be_visible()
    assert wrong_with(mine) == []
    page.get_by_role("link", name="Leg de laatste twee naast elkaar").click()
    expect(page.locator("ins", has_text=TURNED)).to_be_visible()
    expect(page.get_by_text(SECRET)).to_have_count(0)


def lay_a_card_before_the_other(mine, here):
    page = mine.page
    page.goto(here)
    press(page, "Maak hier een contractkaart van")
    page.get_by_label("De opdracht in één zin").fill("Ik help de mentoren met hun gesprekken.")
    press(page, "Leg deze kaart voor")
    shows(mine, "Nog niet voorgelegd: er ontbreekt iets")
    page.get_by_label("Wat erbuiten valt").fill("Ik beoordeel geen mentoren.")
    page.get_by_label("Wat ik lever").fill("Een ochtend met alle mentoren")
    page.get_by_label("Terugkijken op").fill(LOOK_BACK.isoformat())
    press(page, "Leg deze kaart voor")
    page.get_by_label("Naam van de ander").fill("Işıl Çelik")
    page.get_by_label("E-mailadres van de ander").fill(THEIRS)
    shows(mine, "Kan een collega die er niet bij was")
    press(page, "Ja, leg de kaart voor")
    sees(mine, "Versie 1 ligt voor aan Işıl Çelik")
    expect(page.get_by_text(SECRET)).to_have_count(0)


def come_in_by_mail(theirs, base, about):
    """By the link in the mail and the code in the next one."""
    theirs.page.goto(base + re.search(r"/gast/[\w-]+/", mailed(theirs, base, THEIRS, about)).group())
    sees(theirs, "Wat we van je bewaren")
    press(theirs.page, "Stuur me een code")
    sees(theirs, "Er is een mail onderweg")
    code = re.search(r"<p>(\d{6})</p>", mailed(theirs, base, THEIRS, "Je code")).group(1)
    theirs.page.get_by_label("Code uit de mail").fill(code)
    press(theirs.page, "Ga verder")
    expect(theirs.page.get_by_role("heading", name="Jouw gegevens")).to_be_visible()


def change_it_together(mine, theirs):
    theirs.page.locator("summary", has_text="bij ‘Mijn rol’").click()
    theirs.page.locator("#voorstel_role").fill(PROPOSED)
    press(theirs.page, "Stuur mijn voorstellen")
    sees(theirs, "Je voorstel is verstuurd.")
    mine.page.reload()
    shows(mine, "Işıl Çelik stelt een andere tekst voor")
    mine.page.get_by_role("button", name="Neem over").click()
    sees(mine, "Overgenomen in je concept.")
    press(mine.page, "Leg deze tekst voor aan Işıl Çelik")
    press(mine.page, "Ja, leg de kaart voor")
    sees(mine, "Versie 2 ligt voor aan Işıl Çelik")


def agree_both(mine, theirs):
    press(mine.page, "Ga akkoord met versie 2")
    sees(mine, "Jij ging akkoord op")
    theirs.page.reload()
    sees(theirs, PROPOSED)
    press(theirs.page, "Ga akkoord met versie 2")
    shows(theirs, "Jullie zijn allebei akkoord met versie 2.")
    mine.page.reload()
    shows(mine, "Versie 2 is akkoord sinds")


def check_what_the_paper_says(theirs, anybody, base):
    """Anybody who has the paper, without a link or an account."""
    said = re.sub(r"\s", "", "".join(pages_of(theirs.page, base, "Bewaar als PDF")))
    fingerprint, code = re.search(r"[0-9a-f]{64}", said).group(), re.search(r"/contract/([a-z2-7]{26})/", said).group(1)
    anybody.page.goto(f"{base}/contract/{code}/")
    anybody.page.get_by_label("Vingerafdruk op het contract").fill(fingerprint)
    press(anybody.page, "Controleer de vingerafdruk")
    shows(anybody, "De vingerafdruk klopt.")


def look_back_a_year_later(mine, theirs, base):
    """Both hear it on the day. The writer signs in again; the counterpart asks a new code."""
    sign_in(mine.page, base, "deelnemer")
    mine.page.goto(f"{base}/berichten/")
    mine.page.get_by_role("button", name="Vandaag kijken jullie").first.click()
    sees(mine, "Versie 2 is akkoord sinds")
    come_in_by_mail(theirs, base, "Vandaag kijken jullie terug op het contract")
    sees(theirs, PROPOSED)
    press(mine.page, "Begin een nieuw contract hieruit")
    expect(mine.page.get_by_label("Mijn rol")).to_have_value(PROPOSED)


def test_a_contract_from_a_question_in_a_module_to_the_day_to_look_back(demo, look, tmp_path):
    mine, theirs = look("deelnemer", **LIGHT), look(**DARK)
    answer_in_the_module(mine, demo.base)
    here = prepare_with_that_answer(mine, look, demo.base, "Helpen bij de mentoren")
    take_the_sheet_along(mine.page, demo.base)
    look_back_on_the_talk(mine, here)
    lay_a_card_before_the_other(mine, here)
    come_in_by_mail(theirs, demo.base, "Een contractkaart")
    change_it_together(mine, theirs)
    agree_both(mine, theirs)
    check_what_the_paper_says(theirs, look(**DARK), demo.base)
    with later(demo, tmp_path / "later", at(LOOK_BACK)) as site:
        look_back_a_year_later(mine, theirs, site.base)
