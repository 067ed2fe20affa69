"""Two participants read each other's work: from a teacher's first press to a writer who reads what was said."""

import os
import sqlite3
import subprocess
import sys
import uuid
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.test_every_page import BOTH, wrong_with
from tests.house.tree import ROOT

pytestmark = pytest.mark.browser
WORKS, WONDER = "De drie stappen zijn helder.", "Wie begint er maandag mee?"
READER, WRITER = "quinten.vos", "esma.kaya"
# Three people with a way to sign in, who handed in an assignment of their group.
READY = f"""
from assignments.submissions.actions import hand_in
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from cohorts.schedule.models import Cohort
from django.utils import timezone
from leergang.accounts.models import User
from leergang.content.course import DayPage
from tests import factories
group = Cohort.objects.get(enrolments__user__email="deelnemer@leergang.example")
brief = factories.assignment(DayPage.objects.child_of(group.course).first(), title="Kijk samen rond")
for key in ("{READER}", "{WRITER}", "timo.visser"):
    user = User.objects.get(email=key + "@leergang.example")
    user.set_password("{factories.PASSWORD}")
    user.save()
    body = {{"vraag-1": "Zo ziet " + user.name + " het.", "vraag-2": "Doen."}}
    work = save(work=own_work(user, brief, way_to(user, brief)), body=body, revision=0, by=user).work
    hand_in(work=work, by=user, now=timezone.now())
print(f"/groep/{{group.slug}}/opdracht/{{brief.pk}}/")
"""


@pytest.fixture(scope="module")
def handed_in(demo):
    """The address of what was handed in."""
    environment = os.environ | {"LEERGANG_DATA": str(demo.data), "LEERGANG_URL": demo.base}
    environment |= {"DJANGO_SETTINGS_MODULE": "leergang.settings", "LEERGANG_HURRY": "true"}
    run = [sys.executable, "manage.py", "shell", "--verbosity=0", "--command", READY]
    said = subprocess.run(run, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    return demo.base + said.stdout.strip().splitlines()[-1]


@pytest.fixture
def come_in(demo, look):
    """A browser in which somebody of the group signed in with their password."""

    def as_(who):
        page = look().page
        page.goto(f"{demo.base}/inloggen/")
        page.locator("[name=login]").fill(f"{who}@leergang.example")
        page.locator("[name=password]").fill(factories.PASSWORD)
        page.locator("main form button[type=submit]").first.click()
        page.wait_for_url(lambda address: "/inloggen/" not in address)
        page.goto(f"{demo.base}/verder/")
        return page

    return as_


def test_a_teacher_pairs_and_two_participants_read_each_other(demo, look, handed_in, come_in):
    teacher = look("docent")
    propose_change_and_start(teacher.go(handed_in))
    reader = come_in(READER)
    say_what_works_and_what_one_wonders(reader)
    read_what_was_said(come_in(WRITER), demo)
    reader.reload()
    expect(reader.get_by_role("button", name="Haal je feedback terug")).to_have_count(0)
    teacher.go(handed_in)
    expect(teacher.page.get_by_text("Feedback gegeven: 1 van 2 lezers. Nog niet: Esma Kaya.")).to_be_visible()
    teacher.page.get_by_role("link", name="Bekijk wie wie leest").click()
    teacher.page.get_by_role("button", name="Herinner 1 deelnemer").click()
    expect(teacher.page.get_by_text("1 deelnemer kreeg een herinnering.")).to_be_visible()
    teacher.page.get_by_text("Lees de feedback van Quinten Vos").click()
    expect(teacher.page.get_by_text(WONDER)).to_be_visible()
    assert teacher.complaints == []


def propose_change_and_start(sight):
    """Timo's piece is left out, and the two others read each other."""
    page = sight.page
    page.get_by_role("link", name="Laat deelnemers elkaars werk lezen").click()
    page.get_by_role("button", name="Stel buddy’s voor").click()
    expect(page.get_by_label("Het werk van Timo Visser wordt gelezen door")).to_be_visible()
    assert sight.problems() == []
    page.get_by_label("Het werk van Timo Visser wordt gelezen door").select_option(label="niemand")
    page.get_by_label("Het werk van Esma Kaya wordt gelezen door").select_option(label="Quinten Vos")
    page.get_by_label("Het werk van Quinten Vos wordt gelezen door").select_option(label="Esma Kaya")
    page.get_by_role("button", name="Start de feedback").click()
    expect(page.get_by_text("2 deelnemers weten nu wat ze lezen.")).to_be_visible()
    expect(page.get_by_text("Quinten Vos leest Esma Kaya")).to_be_visible()
    expect(page.get_by_text("Het werk van Timo Visser heeft nog geen buddy.")).to_be_visible()


def say_what_works_and_what_one_wonders(page):
    """Kept by itself while it is written, given by a press, taken back, and given again."""
    page.get_by_role("link", name="Lees het werk van Esma Kaya").click()
    expect(page.get_by_text("Zo ziet Esma Kaya het.")).to_be_visible()
    page.get_by_label("Dit werkt").fill(WORKS)
    expect(page.locator("[data-said]")).to_contain_text("Bewaard om")
    page.get_by_role("button", name="Geef je feedback").click()
    expect(page.get_by_role("heading", name="Nog niet gegeven: er ontbreekt iets")).to_be_visible()
    expect(page.get_by_label("Dit werkt")).to_have_value(WORKS)
    page.get_by_label("Dit vraag ik me af").fill(WONDER)
    page.get_by_role("button", name="Geef je feedback").click()
    expect(page.get_by_text("Je feedback is gegeven.")).to_be_visible()
    page.get_by_role("button", name="Haal je feedback terug").click()
    expect(page.get_by_label("Dit vraag ik me af")).to_have_value(WONDER)
    page.get_by_role("button", name="Geef je feedback").click()
    expect(page.get_by_text("Je feedback is gegeven.")).to_be_visible()


def read_what_was_said(page, demo):
    """From the notice on the start page to the words, at their own work."""
    page.get_by_role("button", name="Quinten Vos gaf je feedback op ‘Kijk samen rond’.").click()
    expect(page.get_by_text(WORKS)).to_have_count(0)
    page.get_by_role("button", name="Lees de feedback van Quinten Vos").click()
    expect(page.get_by_text(WORKS)).to_be_visible()
    expect(page.get_by_text("Te lezen voor jou, Quinten Vos en de docenten van je groep.")).to_be_visible()


@pytest.fixture(scope="module")
def addresses(demo):
    """Of what the demo shows: for its teacher, and for its participant, who reads and is read."""
    question = (
        "SELECT cohort.slug, round.page_id, review.id, own.id FROM assignments_peerreview review"
        " JOIN assignments_peerround round ON round.id = review.round_id"
        " JOIN cohorts_cohort cohort ON cohort.id = round.cohort_id"
        " JOIN leergang_user user ON user.id = review.reader_id AND user.email = 'deelnemer@leergang.example'"
        " JOIN assignments_work own ON own.owner_id = user.id AND own.page_id = round.page_id"
        " WHERE own.kind = 'assignment'"
    )
    with closing(sqlite3.connect(demo.data / "leergang.sqlite3")) as database:
        [(slug, page, review, work)] = database.execute(question)
    pairs = f"{demo.base}/groep/{slug}/opdracht/{page}/"
    own = [f"{demo.base}/mijn/buddy/{uuid.UUID(review)}/", f"{demo.base}/mijn/werk/{uuid.UUID(work)}/"]
    return [("docent", pairs), ("docent", f"{pairs}buddys/"), *(("deelnemer", address) for address in own)]


@BOTH
@pytest.mark.parametrize("number", range(4))
def test_a_page_of_reading_each_other_is_sound(demo, look, addresses, number, mode):
    who, address = addresses[number]
    assert wrong_with(look(who, **mode).go(address)) == []
