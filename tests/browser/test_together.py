"""Two people write one assignment in two browsers: nothing of either is lost, and each sees where the other writes."""

import os
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.browser.look import ROOT, axe, open_page, too_wide

pytestmark = pytest.mark.browser
SESSION = """
from django.conf import settings
from django.test import Client
from assignments.work.models import Author
work = Author.objects.filter(work__kind="assignment").get().work
print(work.pk)
for user in (work.owner, work.authors.get().user):
    client = Client()
    client.force_login(user)
    print(settings.SESSION_COOKIE_NAME, client.cookies[settings.SESSION_COOKIE_NAME].value)
"""
MINE, THEIRS = "[data-question='stelsel']", "[data-question='conclusie']"


@pytest.fixture(scope="module")
def duo(demo, browser):
    """The page of a work of two in the demo, open for each of them."""
    environment = os.environ | {"LEERGANG_DATA": str(demo.data), "DJANGO_SETTINGS_MODULE": "leergang.settings"}
    command = [sys.executable, "manage.py", "shell", "--verbosity=0", "--command", SESSION]
    told = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    work, *cookies = told.stdout.split("\n")
    pages = []
    for cookie in filter(None, cookies):
        page = open_page(browser).page
        name, value = cookie.split()
        page.context.add_cookies([{"name": name, "value": value, "url": demo.base}])
        page.goto(f"{demo.base}/mijn/werk/{work}/", wait_until="networkidle")
        pages.append(page)
    yield pages
    for page in pages:
        page.context.close()


def saved(page):
    expect(page.locator("[data-said]").first).to_contain_text("Bewaard om", timeout=15000)


def test_two_write_in_different_questions_and_both_are_kept_without_a_question(duo):
    one, other = duo
    one.locator(f"{MINE} textarea").fill("De een schrijft over het stelsel.")
    other.locator(f"{THEIRS} textarea").fill("De ander concludeert.")
    saved(one)
    saved(other)
    expect(one.locator(f"{THEIRS} textarea")).to_have_value("De ander concludeert.", timeout=15000)
    expect(other.locator(f"{MINE} textarea")).to_have_value("De een schrijft over het stelsel.", timeout=15000)
    for page in duo:
        expect(page.locator("[data-both] .note")).to_have_count(0)
        page.reload(wait_until="networkidle")
        expect(page.locator(f"{MINE} textarea")).to_have_value("De een schrijft over het stelsel.")
        expect(page.locator(f"{THEIRS} textarea")).to_have_value("De ander concludeert.")


def test_who_begins_to_type_holds_the_pen_and_the_other_may_take_it_over(duo):
    one, other = duo
    one.locator(f"{MINE} textarea").press_sequentially(" Meer.")
    note = other.locator(f"{MINE} [data-pen]")
    expect(note).to_contain_text("schrijft hier nu", timeout=15000)
    expect(other.locator(f"{MINE} textarea")).not_to_be_editable()
    assert axe(other) == []
    other.set_viewport_size({"width": 390, "height": 900})
    assert too_wide(other) == []
    other.set_viewport_size({"width": 1280, "height": 900})
    note.get_by_role("button", name="Neem de pen over").click()
    expect(other.locator(f"{MINE} textarea")).to_be_editable()
    expect(one.locator(f"{MINE} [data-pen]")).to_contain_text("schrijft hier nu", timeout=15000)


def test_one_question_written_by_both_gives_both_texts(duo):
    one, other = duo
    saved_before = other.locator(f"{MINE} textarea")
    one.context.set_offline(True)
    one.evaluate(f'document.querySelector("{MINE} textarea").readOnly = false')
    one.locator(f"{MINE} textarea").fill("Zonder internet geschreven.")
    expect(one.locator("[data-said]").first).to_contain_text("Geen internet", timeout=15000)
    with other.expect_response(lambda answer: answer.url.endswith("/mijn/werk/bewaar/")):
        saved_before.fill("Intussen door de ander.")
    one.context.set_offline(False)
    both = one.locator("[data-both] .note").first
    expect(both).to_contain_text("Intussen door de ander.", timeout=20000)
    expect(both).to_contain_text("Zonder internet geschreven.")
    one.get_by_role("button", name="Zet ze onder elkaar").click()
    expect(one.locator(f"{MINE} textarea")).to_have_value("Intussen door de ander.\n\nZonder internet geschreven.")
    expect(other.locator(f"{MINE} textarea")).to_have_value(
        "Intussen door de ander.\n\nZonder internet geschreven.", timeout=15000
    )


def test_what_stands_in_a_table_is_kept_by_itself(duo):
    one, _other = duo
    cell = one.locator("[data-question='passages'] textarea").nth(1)
    cell.fill("Eigen ambitie van de school.")
    saved(one)
    one.reload(wait_until="networkidle")
    expect(cell).to_have_value("Eigen ambitie van de school.")
