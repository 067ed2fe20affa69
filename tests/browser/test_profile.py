"""The main path of a profile: written and moved by keyboard, kept, read on one sheet and laid beside then."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_every_page import BOTH, wrong_with
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
    say(sight, "is bewaard. Wat je hierna verandert")
    press(page, "Bekijk je profiel op één blad", "link")
    say(sight, f"Ik bewaak het ritme op {mode['width']} pixels.")
    expect(page.get_by_role("img", name="Wiel van zeven rollen.")).to_be_visible()
    sight.go(of_the_profile(demo, "toen-en-nu/"))
    say(sight, "Speelveld, dag 1 (versie 1)")


def test_something_is_dragged_to_another_circle_and_that_is_saved(demo, look):
    page = look("oud-deelnemer").go(of_the_profile(demo)).page
    page.get_by_text("Het taakbeleid").last.drag_to(zone(page, "Ik beslis"))
    expect(zone(page, "Ik beslis").get_by_text("Het taakbeleid")).to_be_visible()
    expect(page.get_by_text("Bewaard om")).to_be_visible()
    page.reload()
    expect(zone(page, "Ik beslis").get_by_text("Het taakbeleid")).to_be_visible()
