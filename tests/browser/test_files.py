"""Sending files with a work: from the field, on a bad network, without a script, and far too large."""

import pytest
from playwright.sync_api import expect

from leergang.portal.demo import COURSE
from tests.browser.look import axe

pytestmark = pytest.mark.browser
PHOTO = COURSE.parent / "works" / "ons-stelsel.jpg"
FAR_TOO_LARGE = 200 * 1024 * 1024


@pytest.fixture
def writing(look, demo):
    """Opens the field for files of somebody's assignment."""

    def open_as(**options):
        page = look("deelnemer", **options).go(f"{demo.base}/mijn/werk/").page
        page.get_by_role("link", name="Zicht en rode draad").click()
        return page

    return open_as


def chooser(page):
    field = page.locator("[data-files-chooser] input")
    expect(field).to_be_visible()
    return field


def said(page):
    return page.locator("[data-files-said]")


def test_a_photo_is_sent_as_soon_as_it_is_chosen_and_can_be_taken_out(writing):
    page = writing()
    chooser(page).set_input_files({"name": "muur.jpg", "mimeType": "image/jpeg", "buffer": PHOTO.read_bytes()})
    expect(said(page)).to_have_text("Aangekomen.")
    expect(page.get_by_role("link", name="muur.jpg")).to_be_visible()
    assert axe(page) == []
    page.get_by_role("button", name="Haal weg muur.jpg").click()
    page.get_by_role("button", name="Zet terug muur.jpg").click()
    expect(page.get_by_role("button", name="Haal weg muur.jpg")).to_be_visible()


def test_without_internet_a_file_waits_on_the_page_and_then_arrives(writing):
    page = writing()
    field = chooser(page)
    page.context.set_offline(True)
    field.set_input_files({"name": "trein.jpg", "mimeType": "image/jpeg", "buffer": PHOTO.read_bytes()})
    expect(said(page)).to_contain_text("trein.jpg wacht op deze pagina")
    page.context.set_offline(False)
    expect(page.get_by_role("button", name="Haal weg trein.jpg")).to_be_visible()


def test_what_cannot_come_along_is_told_at_the_field(writing):
    page = writing()
    chooser(page).set_input_files({"name": "plan.pdf.exe", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"})
    expect(said(page)).to_contain_text("‘plan.pdf.exe’ kan niet mee")
    expect(said(page)).to_have_class("meta error")


def test_without_a_script_the_text_is_saved_and_far_too_large_a_file_costs_no_word(writing, tmp_path):
    page = writing(java_script_enabled=False)
    page.get_by_label("Wat is je conclusie?").fill("Zonder script geschreven.")
    page.get_by_role("button", name="Stuur een bestand op").click()
    page.get_by_label("Kies bestanden").set_input_files(PHOTO)
    page.get_by_role("button", name="Stuur op").click()
    expect(page.get_by_text("‘ons-stelsel.jpg’ is aangekomen.")).to_be_visible()
    large = tmp_path / "film.pdf"
    with large.open("wb") as file:
        file.truncate(FAR_TOO_LARGE)
    page.get_by_label("Kies bestanden").set_input_files(large)
    page.get_by_role("button", name="Stuur op").click()
    expect(page.get_by_role("heading", name="Dat is te groot om op te sturen")).to_be_visible()
    assert "Zonder script geschreven." in writing().get_by_label("Wat is je conclusie?").input_value()
