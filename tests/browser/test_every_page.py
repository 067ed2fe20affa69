"""Every page, with the demo's content in it: axe, the console under the content policy, and windows of every width."""

import pytest

from tests.browser.look import at_double_text, at_width

pytestmark = pytest.mark.browser
LIGHT, DARK = {"width": 1280, "dark": False}, {"width": 390, "dark": True}
BOTH = pytest.mark.parametrize("mode", [LIGHT, DARK], ids=["licht op 1280", "donker op 390"])

PUBLIC = {
    "voorpagina": lambda demo: demo.page("homepage"),
    "informatiepagina": lambda demo: demo.page("informationpage"),
    "overzicht van leergangen": lambda demo: demo.page("courseindexpage"),
    "leergang": lambda demo: demo.page("coursepage"),
    "inloggen": lambda demo: f"{demo.base}/inloggen/",
    "code vragen": lambda demo: f"{demo.base}/inloggen/code/",
    "wachtwoord vergeten": lambda demo: f"{demo.base}/inloggen/wachtwoord/",
    "wachtwoord verstuurd": lambda demo: f"{demo.base}/inloggen/wachtwoord/verstuurd/",
    "wachtwoord met een oude link": lambda demo: f"{demo.base}/inloggen/wachtwoord/1-abc-def/",
    "niet actief": lambda demo: f"{demo.base}/inloggen/niet-actief/",
    "postvak": lambda demo: f"{demo.base}/demo/postvak/",
    "stijlgids": lambda demo: f"{demo.base}/stijlgids/",
    "bestaat niet": lambda demo: f"{demo.base}/bestaat-niet/",
    "onleesbaar adres": lambda demo: f"{demo.base}/%00",
}
MEMBERS = {
    "voorpagina": lambda demo: f"{demo.base}/?voorpagina",
    "verder": lambda demo: f"{demo.base}/verder/",
    "leergang": lambda demo: demo.page("coursepage"),
    "dag": lambda demo: demo.page("daypage"),
    "dag zonder tekst": lambda demo: demo.page("daypage", 2),
    "module": lambda demo: demo.page("modulepage"),
    "module zonder tekst": lambda demo: demo.page("modulepage", 3),
    "stap zonder tekst": lambda demo: demo.empty_step(),
    "account": lambda demo: f"{demo.base}/account/",
    "gegevens": lambda demo: f"{demo.base}/mijn/gegevens/",
    "gegevens wissen": lambda demo: f"{demo.base}/mijn/gegevens/wissen/",
    "wachtwoord": lambda demo: f"{demo.base}/account/wachtwoord/",
    "apparaten": lambda demo: f"{demo.base}/account/apparaten/",
    "app": lambda demo: f"{demo.base}/account/app/",
    "app aanzetten": lambda demo: f"{demo.base}/account/app/aanzetten/",
    "opnieuw bewijzen": lambda demo: f"{demo.base}/inloggen/opnieuw/",
    "uitloggen": lambda demo: f"{demo.base}/uitloggen/",
    "notities zonder uitkomst": lambda demo: f"{demo.base}/mijn/notities/?q=asdfqwer",
    "weer ingelogd": lambda demo: f"{demo.base}/mijn/werk/ingelogd/",
    "bestaat niet": lambda demo: f"{demo.base}/leergang/kwaliteitszorg/bestaat-niet/",
}
TO_LOOK_UP = {
    "kaarten": lambda demo: f"{demo.base}/kaarten/",
    "kaarten zonder gevolg": lambda demo: f"{demo.base}/kaarten/?fase=plan&onderwerp=contracteren",
    "kaart": lambda demo: demo.page("card"),
    "kaart op het hele scherm": lambda demo: demo.page("card") + "?groot=1",
    "hand": lambda demo: f"{demo.base}/kaarten/trek/",
    "vellen": lambda demo: f"{demo.base}/kaarten/print/",
    "bibliotheek": lambda demo: f"{demo.base}/bibliotheek/",
    "bibliotheekstuk": lambda demo: demo.page("librarypage"),
    "begrippen": lambda demo: f"{demo.base}/begrippen/",
    "begrippen met een woord": lambda demo: f"{demo.base}/begrippen/?q=school",
    "begrippen zonder uitkomst": lambda demo: f"{demo.base}/begrippen/?q=asdfqwer",
    "standaarden": lambda demo: f"{demo.base}/begrippen/standaarden/",
}

OWN = {
    "mijn werk": lambda demo: f"{demo.base}/mijn/werk/",
    "opdracht": lambda demo: demo.page("assignmentpage"),
    "notities": lambda demo: f"{demo.base}/mijn/notities/",
    "gegevens": lambda demo: f"{demo.base}/mijn/gegevens/",
    "gegevens wissen": lambda demo: f"{demo.base}/mijn/gegevens/wissen/",
}


def wrong_with(sight):
    """Everything that is wrong with the page that is open; in a light window also at other widths and text sizes."""
    problems = sight.problems()
    if sight.page.viewport_size["width"] == 1280:
        problems += at_double_text(sight.page) + at_width(sight.page, 320)
    return problems


@BOTH
@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_page_is_sound(demo, look, name, mode):
    assert wrong_with(look(**mode).go(PUBLIC[name](demo))) == []


@BOTH
@pytest.mark.parametrize("name", MEMBERS)
def test_a_page_for_members_is_sound(demo, look, name, mode):
    assert wrong_with(look("deelnemer", **mode).go(MEMBERS[name](demo))) == []


@BOTH
@pytest.mark.parametrize("name", TO_LOOK_UP)
def test_a_page_to_look_something_up_is_sound(demo, look, name, mode):
    assert wrong_with(look("deelnemer", **mode).go(TO_LOOK_UP[name](demo))) == []


@BOTH
@pytest.mark.parametrize("name", OWN)
def test_a_page_of_ones_own_is_sound(demo, look, name, mode):
    assert wrong_with(look("deelnemer", **mode).go(OWN[name](demo))) == []


@BOTH
def test_the_page_for_teachers_is_sound(demo, look, mode):
    assert wrong_with(look("docent", **mode).go(demo.page("teacherpage"))) == []


@BOTH
@pytest.mark.parametrize("who", ["docent", "oud-deelnemer", "redactie"])
def test_everyone_begins_at_a_sound_page(demo, look, who, mode):
    assert wrong_with(look(who, **mode).go(f"{demo.base}/verder/")) == []


@BOTH
def test_what_is_new_to_an_alumnus_is_sound_then_and_now(demo, look, mode):
    assert wrong_with(look("oud-deelnemer", **mode).go(f"{demo.base}/nieuw/")) == []
    sight = look("oud-deelnemer", **mode).go(f"{demo.base}/nieuw/")
    sight.page.get_by_role("link", name="Vergelijk toen en nu").first.click()
    sight.page.wait_for_url("**/nieuw/*/")
    then, now = [part.bounding_box() for part in sight.page.locator(".changed > div").all()[:2]]
    assert (then["y"] == now["y"]) == (mode is LIGHT)  # beside each other, or under each other
    assert wrong_with(sight) == []


@BOTH
def test_looking_as_a_participant_is_sound(demo, look, mode):
    sight = look("docent", **mode).go(f"{demo.base}/kijken/")
    assert wrong_with(sight) == []
    sight.page.locator("main form button").click()
    sight.page.wait_for_url("**/verder/")
    assert wrong_with(sight) == []
    assert wrong_with(sight.go(demo.day_1()[0])) == []
    sight.page.get_by_role("button", name="Stop met kijken").click()
    sight.page.wait_for_url("**/verder/")


@BOTH
def test_every_step_of_day_1_is_sound(demo, look, mode):
    assert len(demo.day_1()) >= 10
    found = {address: wrong_with(look("deelnemer", **mode).go(address)) for address in demo.day_1()}
    assert {address: problems for address, problems in found.items() if problems} == {}


@BOTH
def test_an_expired_form_is_sound(demo, look, mode):
    sight = look(**mode).go(f"{demo.base}/inloggen/")
    sight.page.context.clear_cookies()
    sight.page.locator("button[value='docent@leergang.example']").click()
    sight.page.wait_for_load_state("networkidle")
    assert "403" not in sight.page.title()
    assert sight.page.locator("h1").count() == 1
    assert wrong_with(sight) == []


@BOTH
@pytest.mark.parametrize("template", ["403.html", "429.html", "500.html"])
def test_a_page_for_a_fault_is_sound(demo, look, template, mode):
    """These cannot be asked for, so they are laid over an address of the demo."""
    from django.template.loader import render_to_string

    sight = look(**mode)
    html = render_to_string(template)
    sight.page.route("**/een-fout/", lambda route: route.fulfill(status=500, body=html, content_type="text/html"))
    sight.go(f"{demo.base}/een-fout/")
    assert sight.page.locator("h1").count() == 1
    assert wrong_with(sight) == []


@BOTH
def test_the_way_of_a_mailed_code_is_sound(demo, look, mode):
    sight = look(**mode).go(f"{demo.base}/inloggen/code/")
    sight.page.locator("input[type=email]").fill("oud-deelnemer@leergang.example")
    sight.page.locator("main form button[type=submit]").first.click()
    sight.page.wait_for_url("**/inloggen/code/invullen/**")
    assert wrong_with(sight) == []
    assert wrong_with(look(**mode).go(f"{demo.base}/demo/postvak/")) == []


ADMIN = {
    "dashboard": "/beheer/",
    "boom van pagina's": "/beheer/pages/",
    "beelden": "/beheer/images/",
    "bestanden": "/beheer/documents/",
    "gebruikers": "/beheer/users/",
    "nieuwe informatiepagina": "/beheer/pages/add/leergang/informationpage/{home}/",
    "een stap": "/beheer/pages/{step}/edit/",
    "geschiedenis van een stap": "/beheer/pages/{step}/history/",
}


@pytest.fixture(scope="module")
def primary_keys(demo):
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(demo.data / "leergang.sqlite3")) as database:
        home = database.execute("SELECT page_ptr_id FROM leergang_homepage").fetchone()[0]
        step = database.execute("SELECT page_ptr_id FROM leergang_steppage ORDER BY page_ptr_id").fetchone()[0]
    return {"home": home, "step": step}


@pytest.mark.parametrize("name", ADMIN)
def test_the_console_is_silent_in_the_admin(demo, look, primary_keys, name):
    sight = look("beheer")
    answer = sight.page.goto(demo.base + ADMIN[name].format(**primary_keys), wait_until="networkidle")
    assert answer.status == 200
    assert sight.complaints == []


def test_the_tools_of_a_teacher_fit_on_one_line_of_a_phone(demo, look):
    sight = look("docent", width=360, dark=False).go(demo.day_1()[0])
    assert sight.page.get_by_role("link", name="Pas deze stap aan").count() == 1
    heights = sight.page.eval_on_selector_all(".site-tools, .avatar", "found => found.map(one => one.offsetHeight)")
    assert heights[0] < 1.5 * heights[1]


def test_the_console_is_silent_for_an_editor_who_reads(demo, look):
    sight = look("redactie").go(demo.day_1()[0])
    assert sight.page.get_by_role("link", name="Pas deze stap aan").count() == 1
    assert sight.page.locator("wagtail-userbar").count() == 0
    assert sight.complaints == []
