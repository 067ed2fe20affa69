"""Nothing that somebody writes gets lost: a network that goes, a tab that closes, a sign-in that expires, two tabs."""

import re
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests.browser.look import axe, sign_in

pytestmark = pytest.mark.browser
FIELD = ".answer textarea"


@pytest.fixture
def stored(demo):
    """What stands in the database of the demo, read again until it is this."""

    def texts():
        with closing(sqlite3.connect(demo.data / "leergang.sqlite3")) as database:
            return [body for (body,) in database.execute("SELECT body FROM assignments_work")]

    def holds(page, text, times=1):
        for _ in range(60):
            if sum(text in body for body in texts()) == times:
                return True
            page.wait_for_timeout(100)
        return False

    return holds


@pytest.fixture
def steps(demo):
    """The addresses of the steps with a question that are open."""
    with closing(sqlite3.connect(demo.data / "leergang.sqlite3")) as database:
        rows = database.execute(
            "SELECT page.url_path FROM leergang_steppage step JOIN wagtailcore_page page ON page.id = step.page_ptr_id"
            """ WHERE step.body LIKE '%"prompt"%' AND page.url_path LIKE '%/dag-1/%' ORDER BY page.path"""
        )
        return [demo.base + path.removeprefix("/home") for (path,) in rows]


@pytest.fixture
def step(steps, request):
    """Another one for each test, so that none finds the text of another."""
    names = sorted(item.name for item in request.session.items if "unlosable" in str(item.path))
    return steps[names.index(request.node.name) % len(steps)]


def field(page):
    return page.locator(FIELD).first


def said(page, words):
    page.locator("[data-said]", has_text=words).first.wait_for()
    return True


def test_a_second_after_the_last_key_it_is_kept(look, step, stored):
    page = look("deelnemer").go(step).page
    field(page).fill("Een, twee, drie.")
    assert said(page, "Bewaard om")
    assert stored(page, "Een, twee, drie.")
    expect(page.locator(".answer [data-told]").first).to_have_text(re.compile("^Bewaard om"))


def test_what_is_typed_before_the_script_is_here_is_kept_too(look, step, stored):
    page = look("deelnemer").page
    held = []
    page.route(re.compile(r"/js/write[.\w]*js"), lambda route: held.append(route))
    page.goto(step, wait_until="commit")
    field(page).fill("Nog voor het script.")
    page.wait_for_timeout(300)
    held[0].continue_()
    assert said(page, "Bewaard om")
    assert stored(page, "Nog voor het script.")


def test_what_is_typed_before_the_script_is_here_does_not_replace_what_waits_on_the_device(look, step, stored):
    sight = look("deelnemer").go(step)
    sight.page.route("**/mijn/werk/bewaar/", lambda route: route.abort())
    field(sight.page).fill("Dit wachtte.")
    assert said(sight.page, "veilig op dit apparaat")
    page, held = sight.page.context.new_page(), []
    page.route(re.compile(r"/js/write[.\w]*js"), lambda route: held.append(route))
    page.goto(step, wait_until="commit")
    field(page).fill("Dit is nieuw.")
    page.wait_for_timeout(300)
    held[0].continue_()
    page.get_by_role("button", name="Zet ze onder elkaar").click()
    assert said(page, "Bewaard om")
    assert field(page).input_value() == "Dit wachtte.\n\nDit is nieuw."
    assert stored(page, r"Dit wachtte.\n\nDit is nieuw.")


def test_ctrl_s_keeps_it_at_once(look, step, stored):
    page = look("deelnemer").go(step).page
    page.clock.install()
    field(page).fill("Met de toets.")
    page.keyboard.press("Control+s")
    assert stored(page, "Met de toets.")


def test_a_tab_that_closes_keeps_what_was_just_typed(look, step, stored):
    sight = look("deelnemer").go(step)
    field(sight.page).fill("Vlak voor het sluiten.")
    sight.page.close(run_before_unload=True)
    other = look("deelnemer").go(step).page
    assert stored(other, "Vlak voor het sluiten.")


def test_without_internet_the_text_waits_on_the_device_and_is_sent_later(look, step, stored):
    page = look("deelnemer").go(step).page
    page.context.set_offline(True)
    field(page).fill("In de trein.")
    assert said(page, "Geen internet. Je tekst staat veilig op dit apparaat.")
    assert page.evaluate("Object.values(localStorage).join()").count("In de trein.") >= 1
    page.context.set_offline(False)
    assert said(page, "Bewaard om")
    assert stored(page, "In de trein.")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('werk:')).length") == 0


def test_text_that_waits_is_there_when_the_page_is_opened_again(look, step, stored):
    page = look("deelnemer").go(step).page
    page.route("**/mijn/werk/bewaar/", lambda route: route.abort())
    field(page).fill("Nog niet weg.")
    assert said(page, "veilig op dit apparaat")
    page.unroute("**/mijn/werk/bewaar/")
    page.reload()
    assert field(page).input_value() == "Nog niet weg."
    assert stored(page, "Nog niet weg.")


def test_a_network_cut_in_the_middle_of_a_save_neither_loses_nor_doubles_nor_asks(look, step, stored):
    page = look("deelnemer").go(step).page

    def stored_but_not_answered(route):
        route.fetch()
        route.abort()

    page.route("**/mijn/werk/bewaar/", stored_but_not_answered, times=1)
    field(page).fill("Half verstuurd")
    assert said(page, "veilig op dit apparaat")
    field(page).fill("Half verstuurd, en verder.")
    assert said(page, "Bewaard om")
    assert stored(page, "Half verstuurd, en verder.")
    assert page.locator("[data-both] button").count() == 0


def test_an_expired_sign_in_is_renewed_in_another_tab_and_the_text_is_kept(look, step, stored, demo):
    page = look("deelnemer").go(step).page
    page.context.clear_cookies(name="sessionid")
    field(page).fill("Een uur getypt.")
    again = page.get_by_role("link", name="Log opnieuw in, in een nieuw tabblad")
    again.wait_for()
    with page.context.expect_page() as opened:
        again.click()
    other = opened.value
    other.locator("button[value='deelnemer@leergang.example']").click()
    other.wait_for_url("**/mijn/werk/ingelogd/")
    page.bring_to_front()
    page.evaluate("dispatchEvent(new Event('focus'))")
    assert said(page, "Bewaard om")
    assert stored(page, "Een uur getypt.")
    assert page.get_by_role("link", name="Log opnieuw in").count() == 0


@pytest.mark.parametrize(
    ("where", "press", "kept"),
    [("tab", "Zet ze onder elkaar", "Links.\n\nRechts."), ("device", "van hier", "Rechts.")],
)
def test_two_tabs_or_devices_show_both_texts_and_the_writer_chooses(look, step, stored, where, press, kept):
    sight = look("deelnemer").go(step)
    other = look("deelnemer", width=390) if where == "device" else None
    left, right = sight.page, other.page if other else sight.page.context.new_page()
    right.goto(step)
    field(left).fill("Links.")
    assert said(left, "Bewaard om")
    field(right).fill("Rechts.")
    right.get_by_role("heading", name="Deze tekst is ook ergens anders aangepast").wait_for()
    assert axe(right) == []
    assert stored(right, '"Links."')
    right.get_by_role("button", name=press).click()
    assert said(right, "Bewaard om")
    assert field(right).input_value() == kept


def test_a_note_is_written_at_the_paragraph_in_view_with_one_key(look, step, stored):
    page = look("deelnemer").go(step).page
    page.keyboard.press("n")
    page.keyboard.type("Navragen bij de sectie.")
    page.keyboard.press("Escape")
    page.locator("[data-notes]", has_text="Navragen bij de sectie.").wait_for()
    assert page.locator(".note-here").count() == 0
    assert stored(page, "Navragen bij de sectie.")


@pytest.mark.parametrize("mode", [{"width": 1280}, {"width": 390, "dark": True}], ids=["laptop", "telefoon"])
def test_the_notebook_a_note_and_its_way_back_are_sound(look, step, stored, demo, mode):
    sight = look("deelnemer", **mode).go(step)
    page = sight.page
    page.locator("[data-write]").click()
    page.keyboard.type("Een notitie om weg te gooien.")
    page.keyboard.press("Escape")
    page.locator("[data-notes]", has_text="om weg te gooien").first.wait_for()
    assert sight.problems() == []
    assert sight.go(f"{demo.base}/mijn/notities/").problems() == []
    page.locator("li", has_text="om weg te gooien").first.get_by_role("link", name="Pas aan").click()
    page.get_by_role("textbox", name="Jouw notitie").wait_for()
    assert sight.problems() == []
    page.get_by_role("button", name="Gooi deze notitie weg").click()
    page.get_by_role("button", name="Haal terug").wait_for()
    assert sight.problems() == []
    page.get_by_role("button", name="Haal terug").click()
    page.locator("[data-notes]", has_text="om weg te gooien").first.wait_for()


def test_signing_out_warns_for_what_is_not_kept_and_wipes_it(look, step, demo):
    page = look().page  # signs in apart, as signing out ends the session
    sign_in(page, demo.base, "deelnemer")
    page.goto(step)
    page.route("**/mijn/werk/bewaar/", lambda route: route.abort())
    field(page).fill("Alleen op dit apparaat.")
    assert said(page, "veilig op dit apparaat")
    page.goto(f"{demo.base}/account/")
    page.get_by_role("button", name="Log uit").click()
    page.locator("[data-unsaved]").wait_for()
    page.get_by_role("button", name="Log uit").click()
    page.wait_for_url(demo.base + "/")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('werk:')).length") == 0


def test_without_a_script_the_button_keeps_it(look, step, stored):
    page = look("deelnemer", java_script_enabled=False).page
    page.goto(step)
    field(page).fill("Zonder script.")
    page.get_by_role("button", name="Bewaar").first.click()
    assert "Bewaard om" in page.locator(".messages").inner_text()
    assert field(page).input_value() == "Zonder script."
