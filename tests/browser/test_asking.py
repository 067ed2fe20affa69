"""Who was a guest sees what is held of their address and has it erased: at a desk without a script, and on a phone."""

import os
import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.browser.look import open_page
from tests.browser.test_every_page import wrong_with
from tests.browser.test_sharing import DELEN, choose, share
from tests.house.tree import ROOT

pytestmark = pytest.mark.browser
MARIT = "marit.deboer@lyceum.example"


def tick(demo):
    """What an installation does by itself each minute."""
    environment = os.environ | {"LEERGANG_DATA": str(demo.data), "LEERGANG_URL": demo.base}
    environment["DJANGO_SETTINGS_MODULE"] = "leergang.settings"
    subprocess.run([sys.executable, "manage.py", "tick"], cwd=ROOT, env=environment, check=True, capture_output=True)


def mailed(look, demo, about):
    """The last mail to her about this."""
    there = look().go(f"{demo.base}/demo/postvak/").page.locator("article").filter(has_text=MARIT)
    return there.filter(has_text=about).first.inner_text()


def asks(page, demo):
    """By keyboard alone, so the field that only robots see is passed by."""
    page.goto(f"{demo.base}/gast/gegevens/")
    page.get_by_label("E-mailadres waarop je een link kreeg").focus()
    page.keyboard.type(MARIT)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Mail me een link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Kijk in je mail")).to_be_visible()


def comes_in(page, look, demo, link):
    page.goto(demo.base + link)
    page.get_by_role("button", name="Stuur me een code").press("Enter")
    code = page.get_by_label("Code uit de mail")
    expect(code).to_be_visible()
    code.fill(re.search(r"\b\d{6}\b", mailed(look, demo, "Je code om je gegevens"))[0])
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Wat we van je bewaren")).to_be_visible()


def test_somebody_sees_what_is_held_and_has_it_erased(demo, look, browser):
    owner = look("deelnemer", width=1280, dark=False).go(demo.base + DELEN).page
    choose(owner, "Iemand zonder account", "Mijn speelveld")
    owner.get_by_label("Naam", exact=True).fill("Marit de Boer")
    owner.get_by_label("E-mailadres").fill(MARIT)
    share(owner, "onderweg naar Marit de Boer")
    desk = open_page(browser, java_script_enabled=False)
    asks(desk.page, demo)
    tick(demo)
    link = re.search(r"/gast/gegevens/[\w-]{20,}/", mailed(look, demo, "Wat we van je bewaren"))[0]
    comes_in(desk.page, look, demo, link)
    expect(desk.page.get_by_text("Een profiel, van Samira Bouali")).to_be_visible()
    desk.page.get_by_role("button", name="Wis mijn naam en adres").press("Enter")
    expect(desk.page.get_by_role("button", name="Ja, wis mijn naam en adres")).to_be_visible()
    phone = look(width=390, dark=True)
    comes_in(phone.page, look, demo, link)
    desk.page.get_by_role("button", name="Ja, wis mijn naam en adres").press("Enter")
    expect(desk.page.get_by_text("zijn gewist, overal waar je gast was")).to_be_visible()
    desk.page.context.close()
    phone.page.reload()
    expect(phone.page.get_by_role("heading", name="Deze link doet het niet (meer)")).to_be_visible()
    owner.reload()
    expect(owner.get_by_role("link", name="Zo ziet Marit de Boer het")).to_have_count(0)


@pytest.mark.parametrize(
    "mode", [{"width": 1280, "dark": False}, {"width": 390, "dark": True}], ids=["licht", "donker"]
)
def test_nothing_is_wrong_with_the_pages_on_the_way(mode, demo, look):
    owner = look("deelnemer").go(demo.base + DELEN).page
    choose(owner, "Iemand zonder account", "Mijn taken")
    owner.get_by_label("Naam", exact=True).fill("Marit de Boer")
    owner.get_by_label("E-mailadres").fill(MARIT)
    share(owner, "onderweg naar Marit de Boer")
    sight = look(**mode)
    assert wrong_with(sight.go(f"{demo.base}/gast/gegevens/")) == []
    asks(sight.page, demo)
    assert wrong_with(sight) == []
    tick(demo)
    link = re.search(r"/gast/gegevens/[\w-]{20,}/", mailed(look, demo, "Wat we van je bewaren"))[0]
    assert wrong_with(sight.go(demo.base + link)) == []
    comes_in(sight.page, look, demo, link)
    assert wrong_with(sight) == []
    sight.page.get_by_role("button", name="Wis mijn naam en adres").click()
    expect(sight.page.get_by_role("button", name="Ja, wis mijn naam en adres")).to_be_visible()
    assert wrong_with(sight) == []
    assert wrong_with(sight.go(f"{demo.base}/gast/gegevens/geraden-geheim/")) == []
