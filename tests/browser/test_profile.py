"""The main path of a profile: written and moved by keyboard, kept, read on one sheet and laid beside then."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_every_page import BOTH, DARK, wrong_with
from tests.browser.test_practice import press, say

pytestmark = pytest.mark.browser


def of_the_profile(demo, where=""):
    return f"{demo.base}/mijn/profiel/{where}"


def zone(page, name):
    return page.locator("[data-zones] section", has=page.get_by_role("heading", name=name))


@BOTH
def test_a_profile_is_written_kept_read_and_laid_beside_then(demo, look, mode):
    sight = look("deelnemer", **mode).go(of_the_profile(demo))
    page, item = sight.page, f"Agenda op {mode['width']} pixels"
    assert wrong_with(sight) == []
    row = page.locator("[data-grid='circles'] tbody tr").last
    row.locator("textarea").fill(item)
    row.locator("textarea").press("Tab")
    page.keyboard.type("ik besl")
    expect(zone(page, "Ik beslis").get_by_text(item)).to_be_visible()
    page.locator("#id_wheel__6__1").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#id_wheel__6__1")).to_have_value("4")
    page.get_by_label("Waar ben jij van?").fill(f"Ik bewaak het ritme op {mode['width']} pixels.")
    press(page, "Bewaar deze versie")
    expect(page.get_by_text("is bewaard. Wat je hierna verandert")).to_be_visible()
    press(page, "Bekijk je profiel op één blad", "link")
    say(sight, f"Ik bewaak het ritme op {mode['width']} pixels.")
    expect(page.get_by_role("img", name="Wiel van zeven rollen.")).to_be_visible()
    sight.go(of_the_profile(demo, "toen-en-nu/"))
    say(sight, "Speelveld, dag 1 (versie 1)")


def test_something_is_dragged_to_another_circle_and_that_is_saved(demo, look):
    page = look("oud-deelnemer").go(of_the_profile(demo)).page
    page.locator("[data-zones] li", has_text="Het taakbeleid").drag_to(zone(page, "Ik beslis"))
    expect(zone(page, "Ik beslis").get_by_text("Het taakbeleid")).to_be_visible()
    expect(page.get_by_text("Bewaard om").first).to_be_visible()
    page.reload()
    expect(zone(page, "Ik beslis").get_by_text("Het taakbeleid")).to_be_visible()


def test_on_a_phone_it_is_folded_and_who_jumps_to_what_is_empty_finds_that_open(demo, look):
    sight = look("oud-deelnemer", **DARK)
    page, group = sight.page, sight.page.get_by_role("group").filter(has_text="3. Wat je wilt oppakken")
    page.goto(of_the_profile(demo))
    assert page.evaluate("document.documentElement.scrollHeight") < 2500
    words = page.get_by_label("Wat zou je graag oppakken")
    expect(words).to_be_hidden()
    group.locator("summary").first.press("Enter")
    words.fill("")
    expect(page.get_by_text("Bewaard om").first).to_be_visible()
    page.reload()
    expect(group.locator("summary").first).to_contain_text("Nog leeg")
    page.get_by_role("link", name="3. Wat je wilt oppakken").click()
    expect(words).to_be_visible()
    assert sight.problems() == []
    words.fill("Een review bij de buren.")
    expect(page.get_by_role("link", name="3. Wat je wilt oppakken")).to_be_hidden()
