"""Reviewing in the demo: a group with pieces in every state, every key of the desk, and what a screen reader hears."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_every_page import BOTH, wrong_with

pytestmark = pytest.mark.browser
STATES = ("Nog te lezen", "Als tweede lezer", "Klaar, nog niet vrijgegeven", "Vrijgegeven", "Niet ingeleverd")


@pytest.fixture(scope="module")
def pile(demo, browser, signed_in_as):
    """The address of the pile of the running group, as a teacher finds it."""
    context = browser.new_context(storage_state=signed_in_as("docent"))
    page = context.new_page()
    page.goto(f"{demo.base}/nakijken/", wait_until="networkidle")
    found = page.get_by_role("link", name="Zicht en rode draad").first.get_attribute("href")
    context.close()
    return demo.base + found


def addresses(pile):
    """Every page of reviewing, beside the desk itself."""
    base, _nakijken, slug, brief, _end = pile.rsplit("/", 4)
    group = f"{base}/groep/{slug}/opdracht/{brief}/"
    return [f"{base}/nakijken/", f"{pile}tweede-lezer/", f"{pile}tweede-lezer/1/", f"{group}over-de-groep/", group]


def at_desk(look, pile, **mode):
    """The desk as it opens by itself, with its scripts."""
    sight = look("docent", **mode)
    sight.page.goto(pile, wait_until="networkidle")
    return sight


def test_the_demo_has_pieces_in_every_state(look, pile):
    page = at_desk(look, pile).page
    for state in STATES:
        expect(page.locator("[data-queue]").get_by_role("heading", name=re.compile(rf"^{state} \("))).to_be_visible()
    shown = look("docent").go(addresses(pile)[2]).page  # two who read one piece compare
    for row in ("Opmerkingen", "Punten", "Feedback"):
        expect(shown.get_by_role("rowheader", name=row)).to_be_visible()


def test_keys_lead_to_the_next_back_to_a_name_and_to_phrases_and_say_where_somebody_is(look, pile):
    sight = at_desk(look, pile)
    page, heading, said = sight.page, sight.page.locator("h1"), sight.page.locator("[data-announced]")
    names = page.locator("[data-queue] a[data-name]").evaluate_all("all => all.map((one) => one.dataset.name)")
    for key, at in (("j", 1), ("j", 2), ("k", 1), ("k", 0)):
        page.keyboard.press(key)
        expect(heading).to_have_text(names[at])
        expect(heading).to_be_focused()
        expect(said).to_have_text(f"Stuk {at + 1} van {len(names)}, {names[at]}.")
    page.keyboard.press("g")
    expect(page.get_by_role("dialog", name="Ga naar een naam")).to_be_visible()
    page.keyboard.type(names[3][:5].upper())
    page.keyboard.press("Enter")
    expect(heading).to_have_text(names[3])
    page.keyboard.press("3")
    expect(said).to_contain_text(": Op koers.")
    page.keyboard.press("z")
    expect(page.get_by_role("dialog", name="Eigen zinnen")).to_be_visible()
    page.keyboard.type("kleiner")
    page.keyboard.press("Enter")
    expect(page.locator("#feedback")).to_be_focused()
    expect(page.locator("#feedback")).to_have_value("Maak het kleiner: wat doe je volgende week al?")
    assert not sight.complaints


def test_on_a_phone_the_piece_stands_above_what_a_teacher_says(look, pile):
    page = at_desk(look, pile, width=390).page
    paper, form = (page.locator(f".desk-{one}").bounding_box() for one in ("paper", "side"))
    assert form["y"] >= paper["y"] + paper["height"] - 1
    assert paper["width"] <= 390


@BOTH
def test_every_page_of_reviewing_is_sound(look, pile, mode):
    for address in [*addresses(pile), pile]:
        assert wrong_with(look("docent", **mode).go(address)) == [], address
