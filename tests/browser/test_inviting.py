"""A teacher pastes a list, mends it, sends it; somebody answers by the link in the mail. Every page of it is sound."""

import re

import pytest

from tests.browser.test_every_page import BOTH, wrong_with

pytestmark = pytest.mark.browser
LIST = "Bos, Anna <anna.bos@school.example>; Piet Puk\nfleur.smits@leergang.example\nkees@school"


def group_of(sight, demo):
    """The address of the group that people can join."""
    sight.go(demo.page("coursepage"))
    slug = sight.page.locator("a[href*='?groep=']").first.get_attribute("href").partition("=")[2]
    return f"{demo.base}/groep/{slug}/"


@BOTH
def test_the_pages_of_inviting_are_sound(demo, look, mode):
    sight = look("docent", **mode)
    group = group_of(sight, demo)
    for address in ("uitnodigen/", "uitnodigingen/", "duos/"):
        assert wrong_with(sight.go(group + address)) == []
    page = sight.go(group + "uitnodigen/").page
    page.get_by_label("Plak je lijst").fill(LIST)
    page.get_by_role("button", name="Bekijk de lijst").click()
    assert "neemt al deel" in page.inner_text("main")
    assert wrong_with(sight) == []


def test_a_list_is_mended_sent_and_answered(demo, look):
    sight = look("docent", width=390, dark=False)
    page = sight.go(group_of(sight, demo) + "uitnodigen/").page
    page.get_by_label("Plak je lijst").fill(LIST)
    page.get_by_role("button", name="Bekijk de lijst").click()
    page.get_by_label("Verbeter deze regels hier").fill("Kees <kees@school.example>")
    page.get_by_role("button", name="Kijk de lijst opnieuw na").click()
    page.get_by_label("Geef de groep").check()
    page.get_by_role("button", name="Nodig 2 mensen uit").click()
    assert "2 mensen zijn uitgenodigd." in page.inner_text("body")
    guest = look(width=390, dark=True)
    link = re.search(r"/uitnodiging/[\w-]+/", guest.go(demo.base + "/demo/postvak/").page.content())[0]
    assert wrong_with(guest.go(demo.base + link)) == []
    guest.page.get_by_label("Je school").fill("Het Sluiswerk")
    guest.page.get_by_label("Je functie").fill("decaan")
    guest.page.get_by_role("button", name="Neem deel").click()
    assert "Je neemt deel aan deze groep." in guest.page.inner_text("main")
    assert wrong_with(guest) == []
