"""Twenty pieces in one sitting, with the keyboard alone: how many keys that takes, and that nothing is waited for."""

import os
import subprocess
import sys
import time

import pytest
from playwright.sync_api import expect

from tests.house.tree import ROOT

pytestmark = pytest.mark.browser
PIECES, CRITERIA = 20, 3
MAKE = """
from assignments.briefs.models import AssignmentPage
from assignments.submissions.actions import hand_in
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from assignments.work.models import Work
from cohorts.enrolment.actions import enrol
from cohorts.enrolment.models import Role
from cohorts.schedule.models import Cohort
from django.utils import timezone
from leergang.accounts.models import User
from leergang.content.course import CoursePage, DayPage
from tests import factories
from tests.assignments.feedback.conftest import CRITERIA, criterion
course = CoursePage.objects.get()
brief = AssignmentPage.objects.filter(slug="twintig").first()
if brief is None:
    brief = factories.assignment(DayPage.objects.child_of(course).first(), title="Twintig stukken", slug="twintig",
                                 rubric=[criterion(name) for name in CRITERIA])
    group = factories.cohort(course, name="Twintig", slug="twintig")
    enrol(cohort=group, user=User.objects.get(email="docent@leergang.example"), role=Role.TEACHER)
group = Cohort.objects.get(slug="twintig")
for number in range(%d, %d + 1):
    who = enrol(cohort=group, user=factories.user(f"persoon-{number}@school.example", name=f"Persoon {number:02}")).user
    own = own_work(who, brief, way_to(who, brief))
    save(work=own, body={"vraag-1": f"Stuk {number}.", "vraag-2": "Dat."}, revision=0, by=who)
    hand_in(work=Work.objects.get(pk=own.pk), by=who, now=timezone.now())
brief.refresh_from_db()
if not brief.live:
    brief.save_revision().publish()
print(brief.pk)
"""
# Other files look at the same demo, whose course has three assignments.
PUT_AWAY = """
from assignments.briefs.models import AssignmentPage
AssignmentPage.objects.get(slug="twintig").unpublish()
"""


NOT_OPENED = """
from assignments.submissions.models import Submission
print(Submission.objects.filter(version__work__cohort__slug="twintig", opened_at=None).count())
"""


def in_the_demo(demo, code):
    """Runs this in the demo that is being served."""
    environment = os.environ | {"LEERGANG_DATA": str(demo.data), "DJANGO_SETTINGS_MODULE": "leergang.settings"}
    command = [sys.executable, "manage.py", "shell", "--verbosity=0", "--command", code]
    return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def pile(demo):
    """The address of a pile of twenty."""
    brief = in_the_demo(demo, MAKE % (1, PIECES)).split()[-1]
    yield f"{demo.base}/nakijken/twintig/{brief}/"
    in_the_demo(demo, PUT_AWAY)


class Keyboard:
    """Presses keys and counts them; what is typed as text counts apart."""

    def __init__(self, page):
        self.page, self.keys = page, 0

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
            self.keys += 1

    def write(self, text):
        self.page.keyboard.type(text)


def test_twenty_pieces_by_keyboard_take_a_key_a_criterion_the_text_and_one_chord(look, pile):
    page = look("docent").go(pile).page
    keyboard, names, at_hand = Keyboard(page), [], set()
    page.on("requestfinished", lambda asked: at_hand.add(asked.url) if asked.url.endswith("/deel/") else None)
    page.reload()
    for number in range(1, PIECES + 1):
        heading = page.locator("h1")
        expect(heading).to_have_text(f"Persoon {number:02}")
        names.append(heading.inner_text())
        until = time.monotonic() + 20
        while len(at_hand) < min(number, PIECES - 1) and time.monotonic() < until:
            page.wait_for_timeout(20)
        keyboard.press(*"324"[:CRITERIA])
        expect(page.locator("#feedback")).to_be_focused()
        keyboard.write(f"Feedback {number}, met 1 vraag.")
        if number < PIECES:
            assert page.evaluate(CHORD_WITHOUT_NETWORK) == [f"Persoon {number + 1:02}", "H1"]
            keyboard.keys += 1  # the chord, pressed inside the page to look before anything else can happen
            expect(page.locator("[data-announced]")).to_contain_text(f", Persoon {number + 1:02}.")
        else:
            keyboard.press("Control+Enter")
    expect(page.locator("h1")).to_have_text("Deze stapel is gelezen")
    expect(page.get_by_role("button", name="Geef 20 keer feedback vrij").first).to_be_visible()
    assert keyboard.keys == PIECES * (CRITERIA + 1)
    assert len(set(names)) == PIECES


# The chord while nothing that is asked of the network gets an answer, and what stands there by then.
CHORD_WITHOUT_NETWORK = """async () => {
  const real = window.fetch;
  const held = [];
  window.fetch = (...sent) => new Promise((done) => held.push(() => done(real(...sent))));
  const chord = { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true };
  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", chord));
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  const found = [document.querySelector("h1").textContent, document.activeElement.tagName];
  window.fetch = real;
  held.forEach((go) => go());
  return found;
}"""


def test_a_piece_at_hand_is_not_opened_and_one_that_is_shown_is(look, demo, pile):
    page = look("docent").go(pile).page
    assert in_the_demo(demo, NOT_OPENED).split()[-1] == "0"  # all twenty were shown by now
    in_the_demo(demo, MAKE % (PIECES + 1, PIECES + 2))
    page.goto(pile)
    expect(page.locator("h1")).to_have_text("Persoon 21")
    assert in_the_demo(demo, NOT_OPENED).split()[-1] == "1"


def test_single_keys_do_nothing_while_somebody_types_or_when_they_are_off(look, pile):
    sight = look("docent").go(f"{pile}")
    page = sight.page
    page.locator("[data-name='Persoon 20']").click()
    expect(page.locator("h1")).to_have_text("Persoon 20")
    expect(page.locator("#feedback")).to_be_visible()
    page.keyboard.press("f")
    page.keyboard.type(" j 2 k")
    expect(page.locator("#feedback")).to_have_value("Feedback 20, met 1 vraag. j 2 k")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Alle toetsen")).to_be_visible()
    page.keyboard.press("Escape")
    page.goto(f"{pile.split('/nakijken')[0]}/account/")
    page.get_by_role("button", name="Zet losse toetsen uit").click()
    page.goto(pile)
    page.locator("[data-name='Persoon 20']").click()
    expect(page.locator("h1")).to_have_text("Persoon 20")
    page.locator("h1").click()
    page.keyboard.press("?")
    page.keyboard.press("f")
    expect(page.locator("#feedback")).not_to_be_focused()
    expect(page.get_by_role("dialog", name="Alle toetsen")).to_be_hidden()
    page.goto(f"{pile.split('/nakijken')[0]}/account/")
    page.get_by_role("button", name="Zet losse toetsen aan").click()
    assert not sight.complaints


def test_feedback_waits_on_the_device_while_there_is_no_network_and_goes_on_after(look, pile):
    sight = look("docent").go(pile)
    page = sight.page
    page.locator("[data-queue] a[data-name]").nth(1).click()
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    page.locator("#feedback").fill("Zonder internet geschreven.")
    expect(page.locator("[data-said]")).to_have_text("Geen internet. Je tekst staat veilig op dit apparaat.")
    page.context.set_offline(False)
    expect(page.locator("[data-said]")).to_contain_text("Bewaard om")
    page.reload()
    expect(page.locator("#feedback")).to_have_value("Zonder internet geschreven.")
