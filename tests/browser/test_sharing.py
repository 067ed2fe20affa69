"""Somebody shares parts of their profile with a teacher and with somebody without an account, and stops."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_every_page import wrong_with

pytestmark = pytest.mark.browser
DELEN = "/mijn/profiel/delen/"


def choose(page, whom, *parts):
    for part in parts:
        page.get_by_label(part, exact=True).check()
    page.get_by_label(whom).check()


def share(page, said):
    page.get_by_role("button", name="Deel", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text(said)


def in_the_mail(look, demo, what):
    sight = look().go(f"{demo.base}/demo/postvak/")
    return re.search(what, sight.page.inner_text("main"))[0]


def test_a_part_is_looked_at_shared_read_and_taken_back(demo, look):
    owner = look("deelnemer", width=1280, dark=False)
    page = owner.go(demo.base + DELEN).page
    choose(page, "Ingrid van Dam, docent", "Mijn taken")
    page.get_by_role("button", name="Bekijk eerst wat je deelt").click()
    expect(page.get_by_role("heading", name="Mijn taken")).to_be_visible()
    expect(page.get_by_role("heading", name="Mijn rollen")).to_have_count(0)
    assert wrong_with(owner) == []
    page.get_by_role("button", name="Deel dit").click()
    expect(page.get_by_role("status")).to_contain_text("Ingrid van Dam kan het nu lezen")
    reader = look("docent", width=390, dark=True)
    reader.go(f"{demo.base}/gedeeld/").page.get_by_role("link", name="Lees het profiel van Samira Bouali").first.click()
    expect(reader.page.get_by_role("heading", name="Mijn taken")).to_be_visible()
    assert "Mijn rollen" not in reader.page.inner_text("main")
    assert wrong_with(reader) == []
    page.get_by_role("button", name="Stop met delen met Ingrid van Dam").last.click()
    expect(page.get_by_role("status")).to_contain_text("Gestopt.")
    reader.page.reload()
    expect(reader.page.get_by_role("heading", name="Deze pagina is er niet")).to_be_visible()


def test_somebody_without_an_account_reads_and_has_their_data_erased(demo, look):
    page = look("deelnemer", width=390, dark=True).go(demo.base + DELEN).page
    choose(page, "Iemand zonder account", "Mijn speelveld")
    page.get_by_label("Naam", exact=True).fill("Rika Mulder")
    page.get_by_label("E-mailadres").fill("rika@lyceum.example")
    share(page, "onderweg naar Rika Mulder")
    link = demo.base + in_the_mail(look, demo, r"/gast/[\w-]+/")
    guest = look(width=1280, dark=False)
    assert wrong_with(guest.go(link)) == []
    there = guest.page
    there.get_by_role("button", name="Stuur me een code").click()
    there.get_by_label("Code uit de mail").fill(in_the_mail(look, demo, r"\b\d{6}\b"))
    there.get_by_role("button", name="Ga verder").click()
    expect(there.get_by_role("heading", name="Mijn speelveld")).to_be_visible()
    assert wrong_with(guest) == []
    expect(look(width=390, dark=True).go(link).page.get_by_role("heading", name="Mijn speelveld")).to_have_count(0)
    there.get_by_text("Wis je gegevens").click()
    there.get_by_role("button", name="Wis mijn gegevens").click()
    expect(there.get_by_role("heading", name="Deze link doet het niet (meer)")).to_be_visible()
    page.reload()
    expect(page.get_by_role("link", name="Zo ziet Rika Mulder het")).to_have_count(0)
