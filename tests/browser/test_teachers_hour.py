"""A teacher's hour, from a Word file to a reader who searches."""

import pytest
from playwright.sync_api import expect

from tests.leergang.content.importing.word.papers import image, p, paper, point

pytestmark = pytest.mark.browser
WAIT = 15_000  # an autosave, and what it brings back
# Wagtail looks for changes from two seconds after a page came; a person has not found the first field by then.
LISTEN = """
document.addEventListener("w-unsaved:watch-edits", () => { document.documentElement.dataset.watches = 1 });
document.addEventListener("w-autosave:success", () => { document.documentElement.dataset.saved = 1 });
"""
TERMS = {
    "Borgkring": "Vier mensen die samen nagaan of een afspraak nog leeft.",
    "Terugkijkuur": "Een uur waarin een team bekijkt wat een afspraak opleverde.",
}
LESSON = (
    p("De borgkring in vier weken", "Titel")
    + p("Zo begin je", "Kop1")
    + p("Een borgkring heeft vier mensen. In het terugkijkuur leggen zij alles op tafel.")
    + point("Kies één afspraak")
    + point("Plan het uur")
    + image()
    + p("<m:oMath/>")
)


@pytest.fixture
def teacher(demo, look):
    """Ingrid, with the admin open."""
    sight = look("docent")
    sight.page.add_init_script(LISTEN)
    sight.page.goto(f"{demo.base}/beheer/", wait_until="networkidle")
    return sight


def test_a_module_is_written_checked_by_a_colleague_and_found_by_a_reader(demo, look, teacher):
    page = teacher.page
    explain_two_terms(page)
    clicks = make_a_module(page)
    assert clicks == 3
    see_what_word_could_not_bring(page)
    editor = page.url
    publish_too_soon(page)
    mend_what_the_checks_say(page)
    add_a_figure_and_a_card(page)
    see_it_as_on_a_phone(page)
    ask_for_a_check(page)
    assert real(teacher.complaints) == []
    approve(look("redactie").page, editor)
    publish_the_module(page)
    find_it(look("deelnemer").page, demo)


def explain_two_terms(page):
    """Words of the lesson that not every reader knows."""
    for name, definition in TERMS.items():
        in_the_menu(page, "Begrippen").click()
        page.get_by_role("link", name="Begrip toevoegen").click()
        page.locator("#id_name").fill(name)
        page.locator("#id_definition").fill(definition)
        press(page, "Publiceren")
        expect(page.locator(".messages .success")).to_be_visible()


def make_a_module(page, title="Borgen doe je samen"):
    """So many clicks beside the writing; the text of the first step comes from Word."""
    clicks = [
        in_the_menu(page, "Leergang"),
        page.get_by_role("link", name="Nieuwe module met drie stappen"),
        page.get_by_role("button", name="Maak de module"),
    ]
    for way_in in clicks[:-1]:
        way_in.click()
    page.get_by_label("Titel van de module").fill(title)
    for number, step in enumerate(["De borgkring in vier weken", "Wie borgt?", "Hoe ga je verder?"], 1):
        page.get_by_label(f"Titel van stap {number}").fill(step)
    word = {"name": "Les.docx", "mimeType": "application/octet-stream", "buffer": paper(LESSON).getvalue()}
    page.get_by_label("Kwaliteitscultuur").check()
    page.get_by_label("Lijn").select_option(label="Uitvoering en cultuur")
    page.get_by_label("Word-bestand voor stap 1").set_input_files(word)
    clicks[-1].click()
    expect(page.get_by_text(f"Module ‘{title}’ is er")).to_be_visible()
    return len(clicks)


def see_what_word_could_not_bring(page):
    """The step is open with the text of Word in it, and what is missing is named."""
    expect(page.locator(".messages")).to_contain_text("Formules zijn weggelaten.")
    expect(page.locator("#id_title")).to_have_value("De borgkring in vier weken")
    expect(page.locator("[name=body-0-value-text]")).to_have_value("Zo begin je")
    expect(page.get_by_role("textbox").get_by_text("Een borgkring heeft vier mensen.")).to_be_visible()
    page.wait_for_load_state("networkidle")


def publish_too_soon(page):
    """The mistake is stopped with a sentence at its place; nothing that was written is lost."""
    page.locator("[data-side-panel-toggle=checks]").click()
    flaws = page.locator("#leergang-flaws")
    expect(flaws).to_contain_text("Deze pagina heeft geen doel.")
    expect(flaws).to_contain_text("Dit beeld heeft geen beschrijving.")
    press(page, "Publiceren")
    expect(page.locator(".messages .error")).to_be_visible()
    expect(page.locator("[data-contentpath=alt]")).to_contain_text("Dit is een verplicht veld.")
    expect(page.get_by_role("textbox").get_by_text("Een borgkring heeft vier mensen.")).to_be_visible()


def mend_what_the_checks_say(page):
    """The panel is content as soon as what was typed has been saved by itself."""
    expect(page.locator("html[data-watches]")).to_be_attached()
    page.locator("[name=body-2-value-alt]").fill("Vier mensen aan een tafel.")
    page.locator("[name=body-2-value-credit]").fill("Eigen tekening")
    page.locator("#id_goal").press_sequentially("Je begint een borgkring.", delay=60)
    open_panel(page, "checks")
    expect(page.locator("#leergang-flaws")).to_contain_text("We zien niets dat beter moet.", timeout=WAIT)


def add_a_figure_and_a_card(page):
    """Two blocks below the text of Word."""
    add_block(page, "Figuur")
    page.locator("[name=body-3-value-name]").select_option("kring")
    add_block(page, "Gesprekskaart")
    page.get_by_role("button", name="Kies gesprekskaart").click()
    chooser = page.get_by_role("dialog")
    chooser.get_by_label("Zoekterm").fill("blijven gebeuren")
    chooser.get_by_role("link", name="Wat moet blijven gebeuren").click()
    expect(chooser).to_have_count(0)
    page.locator("[name=body-4-value-about]").press_sequentially("Leg hem op tafel.", delay=60)


def add_block(page, name):
    page.locator("[data-contentpath=body] .c-sf-add-button").last.click()
    page.get_by_role("option", name=name).click()


def test_what_is_typed_after_a_refused_publication_is_saved_by_itself(demo, teacher):
    """Which Wagtail 8.0 forgets; static/js/watch-again.js reminds it."""
    page = teacher.page
    make_a_module(page, "Een tweede")
    publish_too_soon(page)
    expect(page.locator("html[data-saved]")).to_be_attached(timeout=WAIT)  # by itself, what was refused
    page.locator("#id_goal").press_sequentially("Je begint een borgkring.", delay=100)
    expect(page.locator("#leergang-flaws")).not_to_contain_text("geen doel", timeout=WAIT)


def see_it_as_on_a_phone(page):
    """The side preview is as wide as a phone and shows what a participant sees."""
    open_panel(page, "preview")
    preview = page.frame_locator("#w-preview-iframe")
    expect(preview.locator("figure.figure")).to_be_visible(timeout=WAIT)
    expect(preview.get_by_text("Wat moet blijven gebeuren")).to_be_visible(timeout=WAIT)
    expect(preview.get_by_role("heading", name="De borgkring in vier weken")).to_be_visible()
    expect(preview.get_by_role("link", name="Beheer")).to_have_count(0)
    assert preview_width(page) == 390
    page.locator("label", has=page.get_by_label("Zoals op een laptop")).click()
    assert preview_width(page) == 1280


def open_panel(page, name):
    toggle = page.locator(f"[data-side-panel-toggle={name}]")
    if toggle.get_attribute("aria-expanded") != "true":
        toggle.click()


def preview_width(page):
    """As the page in the preview sees it, once it has settled."""
    settled = "frame => new Promise(done => setTimeout(() => done(frame.contentWindow.innerWidth), 500))"
    return page.locator("#w-preview-iframe").evaluate(settled)


def ask_for_a_check(page):
    """A second pair of eyes."""
    press(page, "Stuur door naar Check door een collega")
    expect(page.locator(".messages .success")).to_be_visible()


def approve(page, editor):
    """Someone of Redactie finds it waiting and publishes it."""
    page.goto(editor, wait_until="networkidle")
    press(page, "Goedkeuren en publiceren")
    expect(page.locator(".messages .success")).to_be_visible()


def publish_the_module(page):
    """A teacher may also publish without a check."""
    in_the_menu(page, "Leergang").click()
    page.get_by_role("link", name="Bekijk de onderliggende pagina's van 'Zicht'").click()
    page.get_by_role("link", name="Borgen doe je samen", exact=True).click()
    press(page, "Publiceren")
    expect(page.locator(".messages .success")).to_be_visible()


def find_it(page, demo):
    """Samira half remembers it, and reads it with its figure, its card and both words explained."""
    page.goto(f"{demo.base}/zoek/", wait_until="networkidle")
    page.get_by_role("searchbox").first.fill("borgkring vier weken")
    page.keyboard.press("Enter")
    page.get_by_role("main").get_by_role("link", name="De borgkring in vier weken").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("De borgkring in vier weken")
    expect(page.locator("figure.figure")).to_be_visible()
    expect(page.get_by_role("img", name="Vier mensen aan een tafel.")).to_be_visible()
    expect(page.get_by_role("complementary", name="Gesprekskaart")).to_contain_text("Leg hem op tafel.")
    page.get_by_role("button", name="borgkring").click()
    expect(page.get_by_text(TERMS["Borgkring"])).to_be_visible()
    expect(page.get_by_role("button", name="terugkijkuur")).to_be_visible()
    expect(page.get_by_text("Wie borgt?")).to_have_count(0)
    expect(page.get_by_text("Pas deze stap aan")).to_have_count(0)


def real(complaints):
    """Without what a preview was still asking for when a newer one took its place."""
    return [complaint for complaint in complaints if "ERR_ABORTED" not in complaint]


def in_the_menu(page, name):
    return page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name=name, exact=True)


def press(page, name):
    """A button of the editor, folded away or not; back when the page that follows is there."""
    button = page.locator("footer").get_by_role("button", name=name, exact=True)
    if not button.is_visible():
        page.get_by_role("button", name="Meer acties").click()
    with page.expect_navigation(wait_until="networkidle"):
        button.click()
