"""A talk from the first question to the teacher who reads what came of it, light and dark."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_every_page import BOTH, wrong_with

pytestmark = pytest.mark.browser
SECRET = "Ik zeg ja omdat ik aardig gevonden wil worden."
BEFORE, AFTER = "Floor vraagt het tussen twee deuren.", "Ik vroeg wie er al van wist, en Floor ging zitten."


def saved(page, form):
    expect(page.locator(f"{form} [data-said=saved]")).to_contain_text("Bewaard om")


def keep(page, name, number):
    page.get_by_role("button", name=name).click()
    expect(page.get_by_text(f"Versie {number} is bewaard")).to_be_visible()


@BOTH
def test_a_talk_is_prepared_held_looked_back_on_and_shown(demo, look, mode):
    title = f"Even meekijken op {mode['width']}"
    sight = look("deelnemer", **mode).go(f"{demo.base}/mijn/contract/")
    page = sight.page
    assert wrong_with(sight) == []
    page.get_by_label("Waar gaat het gesprek over?").fill(title)
    page.get_by_role("button", name="Bereid een gesprek voor").click()
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
    here = page.url
    page.get_by_label("1. Welke vraag ligt er").fill(BEFORE)
    page.keyboard.press("Control+s")
    saved(page, "#voorbereiding")
    page.get_by_label("8. Wat is er tussen jullie niet gezegd").fill(SECRET)
    saved(page, "#onderstroom")
    keep(page, "zo ga ik erheen", 1)
    expect(page.get_by_label("8. Wat is er tussen jullie")).to_have_value(SECRET)
    page.get_by_role("link", name="Maak gespreksblad").click()
    expect(page.get_by_text(BEFORE)).to_be_visible()
    expect(page.get_by_text(SECRET)).to_have_count(0)
    page.get_by_role("link", name="Terug").click()
    page.get_by_text("Beantwoord drie vragen, op de dag zelf").click()
    page.get_by_label("Welk moment in het gesprek kantelde het?").fill(AFTER)
    keep(page, "zo is het geworden", 2)
    assert wrong_with(sight) == []
    page.get_by_role("link", name="Leg de laatste twee naast elkaar").click()
    expect(page.locator("ins", has_text=AFTER)).to_be_visible()
    expect(page.get_by_text(SECRET)).to_have_count(0)
    other = page.context.new_page()  # what is thrown away, stands no more in the list of the assignment
    other.goto(here)
    other.get_by_role("button", name="Gooi deze voorbereiding weg").click()
    expect(other.get_by_role("button", name="Haal terug")).to_be_visible()


@BOTH
def test_a_teacher_reads_the_part_that_was_chosen(demo, look, mode):
    sight = look("docent", **mode).go(f"{demo.base}/nakijken/")
    page = sight.page
    page.get_by_role("link", name="Mijn contract en profiel").click()
    page.get_by_role("link", name="alleen de reflectie na het gesprek").click()
    expect(page.get_by_text("Deze keer vroeg ik wat hij hoopte te zien")).to_be_visible()
    expect(page.get_by_text("Mijn team moet het gewoon een keer horen.")).to_have_count(0)
    assert wrong_with(sight) == []


def test_two_tabs_lose_nothing_of_what_lies_under_it(demo, look):
    page = look("deelnemer").go(f"{demo.base}/mijn/contract/").page
    page.get_by_role("link", name="Het hoofdstuk kwaliteitszorg", exact=True).click()
    label = "8. Wat is er tussen jullie niet gezegd"
    expect(page.get_by_label(label)).to_be_visible()
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_label(label).fill("Van de andere tab.")
    saved(other, "#onderstroom")
    page.get_by_label(label).fill("Van deze tab.")
    both = page.locator("#onderstroom [data-both]")
    expect(both).to_contain_text("Van de andere tab.")
    both.get_by_role("button", name="Zet ze onder elkaar").click()
    saved(page, "#onderstroom")
    expect(page.get_by_label(label)).to_have_value("Van de andere tab.\n\nVan deze tab.")
