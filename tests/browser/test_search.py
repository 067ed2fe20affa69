"""Search in a browser: sound in each of its states, and its key."""

import pytest

from tests.browser.look import at_double_text, at_width

pytestmark = pytest.mark.browser
LIGHT, DARK = {"width": 1280, "dark": False}, {"width": 390, "dark": True}
BOTH = pytest.mark.parametrize("mode", [LIGHT, DARK], ids=["licht op 1280", "donker op 390"])
FIELD = "form[role=search] input[type=search]"
STATES = {
    "leeg": "",
    "gevonden": "?q=schoolplan+lezen",
    "veel": "?q=kwaliteit",
    "tikfout": "?q=kwalitietscultuur",
    "niets": "?q=asdfqwer",
    "een lang woord": "?q=" + "kwaliteitszorgmedewerkersoverleg" * 4,
}


@BOTH
@pytest.mark.parametrize("who", [None, "deelnemer"])
@pytest.mark.parametrize("state", STATES)
def test_search_is_sound(demo, look, state, who, mode):
    sight = look(who, **mode) if who else look(**mode)
    sight.go(f"{demo.base}/zoek/{STATES[state]}")
    problems = sight.problems()
    if mode is LIGHT:
        problems += at_double_text(sight.page) + at_width(sight.page, 320)
    assert problems == []


def test_the_key_opens_search_and_then_the_field(demo, look):
    page = look("deelnemer").go(demo.page("coursepage")).page
    page.keyboard.press("/")
    page.wait_for_url("**/zoek/")
    page.locator(FIELD).fill("10 stap")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoek/?q=10+stap")
    assert page.locator(".found a").first.inner_text() == "Tien stappen naar een inspectiebezoek"
    page.locator("h1").click()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "zoek"
    page.keyboard.type("borging")
    assert page.locator(FIELD).input_value() == "borging"


def test_while_typing_the_key_is_a_letter_like_any_other(demo, look):
    page = look().go(f"{demo.base}/zoek/").page
    page.locator(FIELD).press_sequentially("plan/doel")
    assert page.locator(FIELD).input_value() == "plan/doel"


def test_the_key_can_be_switched_off_and_stays_off(demo, look):
    page = look().go(f"{demo.base}/zoek/").page
    switch = page.locator("[data-find-key] button")
    switch.click()
    assert switch.get_attribute("aria-pressed") == "true"
    page.goto(demo.page("coursepage"))
    page.keyboard.press("/")
    page.wait_for_timeout(300)
    assert page.url == demo.page("coursepage")
