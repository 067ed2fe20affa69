"""A teacher's hour: a new module, a figure, a check that stops a mistake, a preview, a colleague, and a reader."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
WAIT = 15_000  # an autosave, and what it brings back
# Wagtail looks for changes from two seconds after a page came; a person has not found the first field by then.
LISTEN = "document.addEventListener('w-unsaved:watch-edits', () => { document.documentElement.dataset.watches = 1 })"


@pytest.fixture
def teacher(demo, look):
    """Ingrid, with the admin open."""
    sight = look("docent")
    sight.page.add_init_script(LISTEN)
    sight.page.goto(f"{demo.base}/beheer/", wait_until="networkidle")
    return sight


def test_a_module_is_written_checked_by_a_colleague_and_read(demo, look, teacher):
    page = teacher.page
    make_a_module(page)
    page.wait_for_load_state("networkidle")
    editor = page.url
    mend_what_the_checks_say(page)
    forget_to_choose_the_figure(page)
    see_it_as_on_a_phone(page)
    ask_for_a_check(page)
    assert teacher.complaints == []
    approve(look("redactie").page, editor)
    publish_the_module(page, demo)
    read(look("deelnemer").page, demo)


def make_a_module(page):
    """Three clicks beside the writing."""
    page.get_by_role("link", name="Leergang", exact=True).click()
    page.get_by_role("link", name="Nieuwe module met drie stappen").click()
    page.get_by_label("Titel van de module").fill("Borgen doe je samen")
    for number, title in enumerate(["Wat is borgen?", "Wie borgt?", "Hoe ga je verder?"], 1):
        page.get_by_label(f"Titel van stap {number}").fill(title)
    page.get_by_role("button", name="Maak de module").click()
    expect(page.get_by_text("Module ‘Borgen doe je samen’ is er")).to_be_visible()
    expect(page.get_by_role("link", name="Haal de module weg")).to_be_visible()
    expect(page.locator("#id_title")).to_have_value("Wat is borgen?")


def mend_what_the_checks_say(page):
    """The panel tells what is missing, and is content as soon as it was saved by itself."""
    page.locator("[data-side-panel-toggle=checks]").click()
    flaws = page.locator("#leergang-flaws")
    expect(flaws).to_contain_text("Deze pagina heeft geen doel.")
    expect(page.locator("html[data-watches]")).to_be_attached()
    page.locator("#id_goal").fill("Je weet wat borgen is.")
    expect(flaws).to_contain_text("We zien niets dat beter moet.", timeout=WAIT)


def forget_to_choose_the_figure(page):
    """The mistake is stopped with a sentence at its place; nothing that was written is lost."""
    page.locator("[data-contentpath=body] .c-sf-add-button").first.click()
    page.get_by_role("option", name="Figuur").click()
    page.locator("[name=body-0-value-caption]").fill("Borgen maakt de kring rond.")
    press(page, "Publiceren")
    expect(page.locator(".messages .error")).to_be_visible()
    expect(page.locator("[data-contentpath=name]")).to_contain_text("Dit is een verplicht veld.")
    expect(page.locator("[name=body-0-value-caption]")).to_have_value("Borgen maakt de kring rond.")
    page.locator("[name=body-0-value-name]").select_option("kring")
    # What changes while an autosave is under way is seen with the next change; a person types on.
    page.locator("[name=body-0-value-caption]").press_sequentially(" Kijk maar.", delay=120)


def see_it_as_on_a_phone(page):
    """The side preview is as wide as a phone and shows what a participant sees."""
    page.locator("[data-side-panel-toggle=preview]").click()
    preview = page.frame_locator("#w-preview-iframe")
    expect(preview.locator("figure.figure")).to_be_visible(timeout=WAIT)
    expect(preview.get_by_role("heading", name="Wat is borgen?")).to_be_visible()
    expect(preview.get_by_role("link", name="Beheer")).to_have_count(0)
    assert preview_width(page) == 390
    page.locator("label", has=page.get_by_label("Zoals op een laptop")).click()
    assert preview_width(page) == 1280


def preview_width(page):
    """As the page in the preview sees it, once it has settled."""
    settled = "frame => new Promise(done => setTimeout(() => done(frame.contentWindow.innerWidth), 500))"
    return page.locator("#w-preview-iframe").evaluate(settled)


def ask_for_a_check(page):
    """A second pair of eyes."""
    press(page, "Stuur door naar Check door een collega")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".messages .success")).to_be_visible()


def approve(page, editor):
    """Someone of Redactie finds it waiting and publishes it."""
    page.goto(editor, wait_until="networkidle")
    press(page, re.compile("Goedkeuren.*|.*[Pp]ubliceren"))
    page.wait_for_load_state("networkidle")
    expect(page.locator(".messages .success")).to_be_visible()


def publish_the_module(page, demo):
    """A teacher may also publish without a check."""
    page.goto(f"{demo.base}/beheer/leergang/", wait_until="networkidle")
    page.get_by_role("link", name="Zicht", exact=True).first.click()
    page.get_by_role("link", name="Borgen doe je samen", exact=True).first.click()
    press(page, "Publiceren")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".messages .success")).to_be_visible()


def read(page, demo):
    """Samira finds it in the programme, with its figure; the other steps are not there yet."""
    page.goto(f"{demo.base}/leergang/kwaliteitszorg/dag-1/borgen-doe-je-samen/", wait_until="networkidle")
    page.get_by_role("link", name="Wat is borgen?").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat is borgen?")
    expect(page.locator("figure.figure")).to_be_visible()
    expect(page.get_by_text("Wie borgt?")).to_have_count(0)
    expect(page.get_by_text("Pas deze stap aan")).to_have_count(0)


def press(page, name):
    """A button of the editor, folded away or not."""
    button = page.locator("footer").get_by_role("button", name=name).first
    if not button.is_visible():
        page.get_by_role("button", name="Meer acties").click()
    button.click()
