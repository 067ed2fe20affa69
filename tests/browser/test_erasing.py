"""Somebody takes everything along and is erased, on the device where they wrote too."""

import os
import subprocess
import sys
import zipfile

import pytest
from playwright.sync_api import expect

from tests.browser.look import ROOT, axe, too_wide

pytestmark = pytest.mark.browser
SOMEBODY = """
from cohorts.enrolment.actions import enrol
from cohorts.schedule.models import Cohort
from leergang.accounts.models import User
who = User.objects.create_user("even.hier@leergang.example", "demo-leergang", name="Even Hier")
enrol(cohort=Cohort.objects.get(enrolments__user__email="tessa.kuiper@leergang.example"), user=who)
"""


@pytest.fixture
def somebody(demo, look):
    """A participant of whom no other test knows, on a phone."""
    environment = os.environ | {"LEERGANG_DATA": str(demo.data), "DJANGO_SETTINGS_MODULE": "leergang.settings"}
    command = [sys.executable, "manage.py", "shell", "--verbosity=0", "--command", SOMEBODY]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    page = look(width=390, dark=True).page
    sign_in(page, demo)
    page.wait_for_url("**/verder/")
    return page


def sign_in(page, demo):
    page.goto(f"{demo.base}/inloggen/")
    page.locator("#id_login").fill("even.hier@leergang.example")
    page.locator("#id_password").fill("demo-leergang")
    page.get_by_role("button", name="Log in", exact=True).click()


def test_what_somebody_wrote_comes_along_and_then_is_gone_here_too(somebody, demo, tmp_path):
    page = somebody
    page.goto(f"{demo.base}/mijn/praktijk/")
    page.get_by_role("link", name="Schrijf een voorbeeld").click()
    page.get_by_label("Titel").fill("Kwartelvoer")
    expect(page.locator("[data-said]")).to_contain_text("Bewaard om")
    page.route("**/mijn/werk/bewaar/", lambda route: route.abort())
    page.get_by_label("Wat er speelt").fill("Alleen op dit apparaat.")
    expect(page.locator("[data-said]")).to_contain_text("veilig op dit apparaat")
    page.goto(f"{demo.base}/mijn/gegevens/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download je gegevens").click()
    download.value.save_as(tmp_path / "mee.zip")
    with zipfile.ZipFile(tmp_path / "mee.zip") as taken:
        assert "Kwartelvoer" in taken.read("html/werk.html").decode()
    page.get_by_role("link", name="Bekijk wat er weggaat").click()
    page.get_by_label("Typ het woord wissen").fill("wissen")
    page.get_by_role("button", name="Wis alles voorgoed").click()
    expect(page.get_by_role("heading", name="Je gegevens zijn gewist")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert axe(page) == [] and too_wide(page) == []
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('werk:')).length") == 0
    sign_in(page, demo)
    expect(page.get_by_role("heading", name="Er ging iets mis")).to_be_visible()
