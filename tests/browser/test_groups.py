"""The pages of a group as each of its people sees them, and the screens of the admin that plan one."""

import sqlite3
from contextlib import closing

import pytest

from tests.browser.test_every_page import BOTH, wrong_with

pytestmark = pytest.mark.browser

TAKING_PART = {
    "groep": "/groep/",
    "aanwezigheid": "/groep/{slug}/aanwezigheid/",
    "agenda": "/mijn/agenda/",
    "berichten": "/berichten/",
    "keuzes voor berichten": "/account/berichten/",
}
TEACHING = {
    "groepen": "/groep/",
    "groep": "/groep/{slug}/",
    "groep op naam": "/groep/{slug}/?volgorde=naam",
    "aanwezigheid": "/groep/{slug}/aanwezigheid/",
    "bericht": "/groep/{slug}/bericht/?wie=allen",
    "agenda": "/mijn/agenda/",
    "berichten": "/berichten/",
}
PLANNING = {
    "groepen": "/beheer/groepen/",
    "nieuwe groep": "/beheer/groepen/nieuw/",
    "datums van een nieuwe groep": "/beheer/groepen/nieuw/?course={course}&day_one=2099-09-03",
    "groep": "/beheer/groepen/{group}/",
    "datums": "/beheer/groepen/{group}/dagen/",
    "haal weg": "/beheer/groepen/{group}/haal-weg/",
    "scholen": "/beheer/scholen/",
    "besturen": "/beheer/besturen/",
    "schoolvakanties": "/beheer/schoolvakanties/",
}


@pytest.fixture(scope="module")
def group(demo):
    """The demo's group that is halfway: its participant is the demo's own."""
    question = (
        "SELECT cohort.id AS 'group', cohort.slug, cohort.course_id AS course FROM cohorts_cohort cohort"
        " JOIN cohorts_enrolment enrolment ON enrolment.cohort_id = cohort.id"
        " JOIN leergang_user user ON user.id = enrolment.user_id WHERE user.email = 'deelnemer@leergang.example'"
    )
    with closing(sqlite3.connect(demo.data / "leergang.sqlite3")) as database:
        database.row_factory = sqlite3.Row
        return dict(database.execute(question).fetchone())


def there(sight, address):
    """The page that was meant, and not a sound page that says that there is none."""
    assert sight.page.context.request.get(address).status == 200
    return sight.go(address)


@BOTH
@pytest.mark.parametrize("name", TAKING_PART)
def test_a_participant_has_a_sound(demo, look, group, name, mode):
    assert wrong_with(there(look("deelnemer", **mode), demo.base + TAKING_PART[name].format(**group))) == []


@BOTH
@pytest.mark.parametrize("name", TEACHING)
def test_a_teacher_has_a_sound(demo, look, group, name, mode):
    assert wrong_with(there(look("docent", **mode), demo.base + TEACHING[name].format(**group))) == []


def test_the_table_of_a_group_with_three_assignments_fits_on_a_laptop(demo, look, group):
    sight = there(look("docent"), f"{demo.base}/groep/{group['slug']}/")
    assert sight.page.locator(".people thead a").count() == 3
    assert sight.page.locator(".scroll-x").evaluate("table => table.scrollWidth <= table.clientWidth")


@BOTH
def test_the_page_of_a_group_is_sound_for_a_teacher_who_looks_as_a_participant(demo, look, group, mode):
    sight = look("docent", **mode).go(f"{demo.base}/kijken/?groep={group['slug']}")
    sight.page.locator("main form button").click()
    sight.page.wait_for_url("**/verder/")
    assert wrong_with(sight.go(f"{demo.base}/groep/{group['slug']}/")) == []
    assert sight.page.get_by_text("Stil of nog niet begonnen").count() == 0
    sight.page.get_by_role("button", name="Stop met kijken").click()
    sight.page.wait_for_url("**/verder/")


@pytest.mark.parametrize("name", PLANNING)
def test_the_console_is_silent_while_a_teacher_plans(demo, look, group, name):
    sight = look("docent")
    answer = sight.page.goto(demo.base + PLANNING[name].format(**group), wait_until="networkidle")
    assert answer.status == 200
    assert sight.complaints == []
