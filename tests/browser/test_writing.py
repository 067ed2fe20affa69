"""Writing in Markdown: the toolbar, the preview, and what is pasted from elsewhere."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
CLIPBOARD = Path(__file__).parent / "clipboard"
PASTE = """([html, text]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  const isLeftToTheBrowser = document.activeElement.dispatchEvent(event);
  if (isLeftToTheBrowser) document.execCommand("insertText", false, text);
}"""


@pytest.fixture
def writing(look, demo):
    """An assignment that is open, with the cursor in its first field."""
    sight = look("deelnemer").go(demo.page("assignmentpage"))
    field = sight.page.locator("textarea[data-markdown]").first
    field.fill("")
    field.click()
    sight.page.locator("markdown-toolbar").wait_for()
    return sight, field


@pytest.mark.parametrize("source", ["word", "docs", "outlook", "hostile"])
def test_what_is_pasted_keeps_its_headings_lists_and_tables_and_one_undo_takes_it_back(writing, source):
    sight, field = writing
    field.fill("Eerst dit. ")
    field.press("End")
    sight.page.evaluate(PASTE, [(CLIPBOARD / f"{source}.html").read_text(), "plat"])
    expect(field).to_have_value(f"Eerst dit. {(CLIPBOARD / f'{source}.txt').read_text().strip()}")
    field.press("Control+z")
    expect(field).to_have_value("Eerst dit. ")
    assert sight.page.title() != "gehackt"
    assert not sight.complaints


@pytest.mark.parametrize(
    "html", ["", "<p>Een zin<br>en nog een</p>", "<b>" * 50_000, "<p>a</p>" * 300_000 + "<b>x</b>"]
)
def test_where_there_is_nothing_to_keep_the_plain_text_goes_in(writing, html):
    sight, field = writing
    sight.page.evaluate(PASTE, [html, "Een zin\nen nog een"])
    expect(field).to_have_value("Een zin\nen nog een")


def test_who_tries_the_demo_finds_answers_and_notes_of_before(look, demo):
    page = look("deelnemer").go(f"{demo.base}/mijn/notities/").page
    expect(page.get_by_text("en de klas klapte")).to_be_visible()
    expect(page.get_by_text("Dit is precies ons leesuur.")).to_be_visible()


def test_a_paste_that_comes_before_the_editor_keeps_its_headings_too(look, demo):
    page = look("deelnemer").go(demo.page("assignmentpage")).page
    page.route("**/editor*.js", lambda route: page.wait_for_timeout(700) or route.continue_())
    field = page.locator("textarea[data-markdown]").first
    field.fill("")
    field.evaluate("field => field.focus()")
    page.evaluate(PASTE, ["<h2>Kop</h2><p>Een <b>vet</b> woord</p>", "plat"])
    expect(field).to_have_value("## Kop\n\nEen **vet** woord")


def test_the_toolbar_works_by_keyboard_and_its_work_is_saved(writing):
    sight, field = writing
    field.fill("woord")
    field.press("Control+a")
    field.press("Control+b")
    expect(field).to_have_value("**woord**")
    field.press("Tab")
    sight.page.keyboard.press("ArrowRight")
    sight.page.keyboard.press("ArrowRight")
    expect(sight.page.get_by_role("button", name="Cursief").first).to_be_focused()
    expect(sight.page.locator("[data-said]").first).to_contain_text("Bewaard om")
    assert not sight.problems()


def test_the_preview_shows_what_a_reader_will_see_and_hides_again(writing):
    sight, field = writing
    field.fill("## Kop\n\n- een **rij**")
    button = sight.page.get_by_role("button", name="Bekijk hoe het eruitziet").first
    button.click()
    expect(sight.page.locator("[data-shown] li strong")).to_have_text("rij")
    assert not sight.problems()
    sight.page.get_by_role("button", name="Verberg hoe het eruitziet").click()
    expect(sight.page.locator("[data-shown]").first).to_be_empty()


def test_on_a_phone_every_button_can_be_hit_with_a_thumb(look, demo):
    sight = look("deelnemer", width=390, has_touch=True).go(demo.page("assignmentpage"))
    sight.page.locator("textarea[data-markdown]").first.click()
    sight.page.locator("markdown-toolbar md-bold").first.wait_for()
    boxes = [button.bounding_box() for button in sight.page.locator("markdown-toolbar > *").all()]
    assert len(boxes) == 7
    assert all(box["width"] >= 44 and box["height"] >= 44 for box in boxes)
    assert len({box["y"] for box in boxes}) == 1
    assert not sight.problems()


def test_without_a_script_there_is_a_hint_and_a_page_that_shows_it(look, demo):
    page = look("deelnemer", java_script_enabled=False).page
    page.goto(demo.page("assignmentpage"))
    assert page.locator("noscript .hint").first.is_visible()
    page.locator("textarea[data-markdown]").first.fill("## Kop\n\n- een **rij**")
    page.get_by_role("button", name="Bekijk hoe het eruitziet").first.click()
    assert page.locator("li strong").first.inner_text() == "rij"
    page.get_by_label("Hoe loopt één ambitie door jullie plannen?").fill("Verder geschreven.")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("Bewaard om").first).to_be_visible()
    expect(page.locator("textarea[data-markdown]").first).to_have_value("Verder geschreven.")


@pytest.mark.parametrize("width", [1280, 390])
def test_a_note_is_taken_over_and_the_work_seen_as_a_teacher(width, look, demo):
    sight = look("deelnemer", width=width).go(demo.page("steppage"))
    page = sight.page
    page.locator(".answer textarea").first.fill(f"## Mijn rol\n\n- van het **ritme** op {width}")
    expect(page.locator("[data-said]").first).to_contain_text("Bewaard om")
    sight.go(f"{demo.base}/mijn/notities/")
    expect(page.locator(".own-note li strong").first).to_have_text("ritme")
    assert not sight.problems()
    sight.go(demo.page("assignmentpage"))
    page.get_by_role("button", name="Neem iets over uit je notities").first.click()
    page.get_by_role("heading", name="Kies een tekst").wait_for()
    assert not sight.problems()
    page.get_by_role("button", name="over uit").first.click()
    expect(page.get_by_text("De tekst staat onder wat je al schreef.")).to_be_visible()
    assert "van het **ritme**" in page.locator("textarea[data-markdown]").first.input_value()
    assert not sight.problems()
    page.get_by_role("link", name="Bekijk als docent").click()
    page.get_by_text("Dit ziet een docent van je groep").wait_for()
    assert not sight.problems()
    page.go_back()
    page.get_by_role("button", name="Maak ongedaan").first.click()
    expect(page.get_by_text("De overgenomen tekst is weer weg.")).to_be_visible()
