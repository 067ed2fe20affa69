"""Joining a group as a visitor, an applicant and a teacher; every page of it is sound."""

import re

import pytest

from tests.browser.test_every_page import BOTH, wrong_with

pytestmark = pytest.mark.browser
FORM = "/leergang/kwaliteitszorg/aanmelden/"
OUTSIDE = [FORM, "/leergang/kwaliteitszorg/vraag/", "/leergang/kwaliteitszorg/vraag/gesteld/"]


@BOTH
@pytest.mark.parametrize("address", OUTSIDE)
def test_a_page_for_who_wants_to_join_is_sound(demo, look, address, mode):
    assert wrong_with(look(**mode).go(demo.base + address)) == []


@BOTH
def test_the_pages_of_a_teacher_are_sound(demo, look, mode):
    sight = look("docent", **mode)
    sight.go(demo.base + "/vragen/")
    assert wrong_with(sight) == []
    sight.page.get_by_role("link", name=re.compile("dag inhalen")).click()
    assert wrong_with(sight) == []
    sight.go(demo.page("coursepage"))
    group = sight.page.locator("a[href*='?groep=']").first.get_attribute("href").partition("=")[2]
    assert wrong_with(sight.go(f"{demo.base}/groep/{group}/aanmeldingen/")) == []


def test_somebody_applies_withdraws_and_comes_back_by_the_link_in_the_mail(demo, look):
    sight = look(width=390, dark=False)
    page = sight.go(demo.base + FORM).page
    page.get_by_role("button", name=re.compile("Meld me aan|Zet me op de lijst")).click()
    assert wrong_with(sight) == []
    assert page.evaluate("document.activeElement.textContent").strip().startswith("Er ging iets mis")
    for label, text in {
        "Je naam": "Nour ’t Hof",
        "Je e-mailadres": "Nour@School.example",
        "Je functie": "decaan",
    }.items():
        page.get_by_label(label).fill(text)
    page.get_by_label("Je school").fill("Lyceum Noorderhage")
    assert not page.get_by_label("Naam van je collega").is_visible()
    page.get_by_label("Ik kom met een collega").check()
    page.get_by_label("Naam van je collega").fill("Karin")
    page.get_by_role("button", name=re.compile("Meld me aan|Zet me op de lijst")).click()
    assert wrong_with(sight) == []
    link = re.search(r"/aanmelding/[\w-]+/", sight.go(demo.base + "/demo/postvak/").page.content())[0]
    assert wrong_with(sight.go(demo.base + link)) == []
    page.get_by_role("button", name="Trek mijn aanmelding in").click()
    assert "Je aanmelding is ingetrokken." in page.inner_text("main")
    page.get_by_role("button", name="Meld me weer aan").click()
    assert "Je bent weer aangemeld." in page.inner_text("main")
