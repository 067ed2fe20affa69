"""A step for everyone: with the keyboard, without scripts, on paper."""

import re

import pytest

pytestmark = pytest.mark.browser
SHOWS_FOCUS = """() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
}"""
VISIBLE_TEXT = "document.querySelector('article').innerText.replace(/\\s+/g, ' ')"


def step_with(demo, look, selector):
    """The address of the first written step that holds this."""
    for address in demo.day_1():
        if look("deelnemer").go(address).page.locator(selector).count():
            return address
    raise AssertionError(f"No step of day 1 has {selector}")


def test_the_first_stop_of_the_keyboard_skips_to_the_text(demo, look):
    page = look("deelnemer").go(demo.day_1()[0]).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "titel"


def test_the_keyboard_reaches_the_next_step_and_every_stop_shows_where_it_is(demo, look):
    page = look("deelnemer").go(demo.day_1()[1]).page
    for _ in range(200):
        page.keyboard.press("Tab")
        assert page.evaluate(SHOWS_FOCUS), page.evaluate("document.activeElement.outerHTML.slice(0, 120)")
        if page.evaluate("document.activeElement.matches('.pager form :last-child')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{demo.day_1()[2].removeprefix(demo.base)}")


def test_a_step_reads_whole_without_scripts(demo, look):
    for address in demo.day_1()[:3]:
        with_scripts = look("deelnemer").go(address).page.evaluate(VISIBLE_TEXT)
        without = look("deelnemer", java_script_enabled=False).page
        without.goto(address)
        without.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
        read = re.sub(r"Zo maak je je tekst op: .*? voor een link\. ", "", without.evaluate(VISIBLE_TEXT))
        assert read.replace(" Bewaar ", " ") == with_scripts  # a button and a hint instead of scripts


def test_the_answer_of_a_self_check_opens_without_scripts(demo, look):
    address = step_with(demo, look, "[data-self-check]")
    page = look("deelnemer", java_script_enabled=False).page
    page.goto(address)
    fold = page.locator("[data-self-check] details").first
    assert fold.get_attribute("open") is None
    fold.locator("summary").click()
    assert fold.get_attribute("open") is not None
    assert fold.locator("p").first.is_visible()


def test_a_self_check_explains_a_right_choice_and_asks_to_think_again_after_a_wrong_one(demo, look):
    page = look("deelnemer").page
    page.goto(step_with(demo, look, "[data-self-check]"))
    check = page.locator("[data-self-check]").first
    said, fold = check.locator("[role=status]"), check.locator("details")
    check.locator("input:not([data-right])").first.check()
    assert said.inner_text() == "Nog niet. Lees de vraag nog eens en kies opnieuw."
    assert fold.get_attribute("open") is None
    check.locator("input[data-right]").first.check()
    assert said.inner_text() == "Dat klopt."
    assert fold.get_attribute("open") is not None


def test_what_was_asked_for_stays_open_after_a_wrong_choice(demo, look):
    page = look("deelnemer").page
    page.goto(step_with(demo, look, "[data-self-check]"))
    check = page.locator("[data-self-check]").first
    check.locator("summary").click()
    check.locator("input:not([data-right])").first.check()
    assert check.locator("details").get_attribute("open") is not None


def test_after_the_skip_link_the_keyboard_is_in_the_text_and_past_the_list_of_steps(demo, look):
    page = look("deelnemer").go(demo.day_1()[1]).page
    for key in ("Tab", "Enter", "Tab"):
        page.keyboard.press(key)
    assert page.evaluate("Boolean(document.activeElement.closest('article'))")
    assert not page.evaluate("Boolean(document.activeElement.closest('.crumbs'))")


def test_an_unanswered_prompt_has_a_field_on_the_screen_and_lines_on_paper(demo, look):
    page = look("docent").go(step_with(demo, look, ".prompt")).page  # in whose name no other test writes
    field, lines = page.locator(".prompt textarea").first, page.locator(".prompt .lines").first
    assert (field.is_visible(), lines.is_visible()) == (True, False)
    page.emulate_media(media="print")
    assert (field.is_visible(), lines.is_visible()) == (False, True)


def test_on_paper_the_text_stays_and_the_ways_around_go(demo, look):
    sight = look("deelnemer").go(demo.day_1()[1])
    sight.page.emulate_media(media="print")
    for hidden in (".site-nav", ".steps", ".pager", ".skip", ".toc", ".site-footer"):
        found = sight.page.locator(hidden)
        assert not any(one.is_visible() for one in found.all()), hidden
    assert sight.page.locator("article h1").is_visible()
    printed = sight.page.pdf(format="A4")
    assert printed.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) >= 1


def test_a_heading_has_an_address_of_its_own(demo, look):
    page = look("deelnemer").go(demo.day_1()[1]).page
    keys = page.locator("article h2[id], article h3[id]").evaluate_all("all => all.map(one => one.id)")
    assert keys
    assert len(keys) == len(set(keys))
    assert page.locator(f"a[href='#{keys[0]}']").count() >= 1
