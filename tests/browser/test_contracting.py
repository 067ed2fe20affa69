"""What lies under a preparation in two tabs, and the part that a teacher reads (the whole way: test_contracts)."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_every_page import BOTH, wrong_with

pytestmark = pytest.mark.browser


def saved(page, form):
    expect(page.locator(f"{form} [data-said=saved]")).to_contain_text("Bewaard om")


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
