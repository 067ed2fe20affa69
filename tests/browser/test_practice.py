"""The main path of a case card and of a learning question, by everyone who has a part in it, light and dark."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_every_page import BOTH, wrong_with
from tests.browser.test_groups import group, there

__all__ = ["group"]
pytestmark = pytest.mark.browser
TITLE = {1280: "Een vol overzicht", 390: "Een leeg overzicht"}


def press(page, name, role="button"):
    page.get_by_role(role, name=name, exact=True).first.click()


def say(sight, words):
    expect(sight.page.get_by_text(words).first).to_be_visible()
    assert wrong_with(sight) == []


@BOTH
def test_a_case_card_is_written_shared_offered_and_accepted(demo, look, group, mode):
    title, mine = TITLE[mode["width"]], look("deelnemer", **mode).go(f"{demo.base}/mijn/praktijk/")
    page = mine.page
    press(page, "Schrijf een voorbeeld", "link")
    page.get_by_label("Titel").fill(title)
    page.get_by_label("Wat er speelt").fill("Quinten Vos vroeg mij om cijfers.")
    press(page, "Deel dit voorbeeld met je groep")
    say(mine, "Nog niet gedeeld: er ontbreekt iets")
    page.get_by_label("Mijn vraag hierbij").fill("Voor wie maak ik dit?")
    press(page, "Deel dit voorbeeld met je groep")
    say(mine, "Versie 1 is gedeeld met je groep.")
    theirs = look("docent", **mode).go(f"{demo.base}/groep/{group['slug']}/praktijk/")
    theirs.page.get_by_role("link", name=title, exact=True).click()
    say(theirs, "Van Samira Bouali, versie 1.")
    press(page, "Bied het aan voor de bibliotheek")
    say(mine, "Quinten Vos")
    press(page, "Bied dit voorbeeld aan")
    say(mine, "Zet een vinkje")
    page.get_by_label("Ja, de redactie mag").check()
    press(page, "Bied dit voorbeeld aan")
    say(mine, f"‘{title}’ is aangeboden aan de bibliotheek.")
    editing = look("redactie", **mode).go(f"{demo.base}/beheer/aangeboden/").page
    editing.get_by_role("link", name=title, exact=True).click()
    press(editing, "Neem dit voorbeeld aan")
    expect(editing.get_by_text(f"‘{title}’ staat als concept in de bibliotheek.")).to_be_visible()
    page.reload()
    say(mine, "De redactie nam versie 2 aan")
    press(page, "Deel niet meer met je groep")
    say(mine, "Je groep leest dit voorbeeld niet meer.")
    assert theirs.page.context.request.get(theirs.page.url).status == 404


@BOTH
def test_a_learning_question_is_shared_with_the_teachers_and_then_with_the_group(demo, look, group, mode):
    mine = look("deelnemer", **mode).go(f"{demo.base}/groep/{group['slug']}/leervraag/")
    words = f"Hoe vraag ik door, op {mode['width']} pixels?"
    mine.page.get_by_label("Jouw leervraag").fill(words)
    press(mine.page, "Deel met je docenten")
    say(mine, "Je leervraag is gedeeld met je docenten.")
    address = f"{demo.base}/groep/{group['slug']}/leervragen/"
    say(there(look("docent", **mode), address), words)
    expect(there(mine, address).page.get_by_text(words)).to_have_count(0)
    press(mine.page, "Ga naar je eigen leervraag", "link")
    press(mine.page, "Deel met je groep en je docenten")
    say(mine, "Je leervraag is gedeeld met je groep.")
    say(there(mine, address), words)


def test_a_title_that_is_typed_is_kept_by_itself(demo, look, group):
    page = look("deelnemer").go(f"{demo.base}/mijn/praktijk/").page
    press(page, "Schrijf een voorbeeld", "link")
    page.get_by_label("Titel").fill("Vanzelf bewaard")
    expect(page.locator("[data-said]")).to_contain_text("Bewaard om")
    page.goto(f"{demo.base}/mijn/werk/")
    expect(page.get_by_role("link", name="Vanzelf bewaard")).to_be_visible()


def test_the_learning_questions_of_a_group_print_on_one_sheet(demo, look, group):
    page = there(look("docent"), f"{demo.base}/groep/{group['slug']}/leervragen/").page
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1
