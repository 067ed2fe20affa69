"""A remark by `O`: from a teacher's key to the words that the writer reads."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_desk import in_the_demo
from tests.browser.test_every_page import BOTH, wrong_with

pytestmark = pytest.mark.browser
WORDS = "rij van drie"
MAKE = """
from assignments.submissions.actions import hand_in
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from assignments.work.models import Work
from cohorts.schedule.models import Cohort
from django.utils import timezone
from leergang.accounts.models import User
from leergang.content.course import DayPage
from tests import factories
group = Cohort.objects.get(enrolments__user__email="deelnemer@leergang.example")
brief = factories.assignment(DayPage.objects.child_of(group.course).first(), title="Zinnen")
who = User.objects.get(email="deelnemer@leergang.example")
own = own_work(who, brief, way_to(who, brief))
body = {"vraag-1": "Een rij van drie. \\U0001f600 Nog een rij van drie.", "vraag-2": "Dat."}
save(work=own, body=body, revision=0, by=who)
hand_in(work=Work.objects.get(pk=own.pk), by=who, now=timezone.now())
print(group.slug, brief.pk, own.pk)
"""
OUT = """
from datetime import timedelta
from assignments.feedback.models import Feedback
from django.utils import timezone
print(Feedback.objects.filter(version__work="%s").update(release_at=timezone.now() - timedelta(minutes=1)))
"""
SELECT = """() => {
  const all = [...document.querySelectorAll("[data-answer] p")];
  const text = all.find((one) => one.textContent.includes("Nog een")).firstChild;
  const range = document.createRange();
  const at = text.data.lastIndexOf("rij van drie");
  range.setStart(text, at);
  range.setEnd(text, at + 12);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


@pytest.fixture(scope="module")
def piece(demo):
    """The group, the assignment and the work."""
    return in_the_demo(demo, MAKE).split()[-3:]


def test_a_remark_goes_from_the_key_o_to_the_words_that_its_writer_reads(look, demo, piece):
    slug, brief, work = piece
    page = look("docent").go(f"{demo.base}/nakijken/{slug}/{brief}/{work}/").page
    page.evaluate(SELECT)
    page.keyboard.press("o")
    expect(page.get_by_label("Opmerking 1", exact=True)).to_be_focused()
    expect(page.get_by_label("Bij deze woorden (1)")).to_have_value(WORDS)
    page.keyboard.type("Waarom drie?")
    page.get_by_label("Punten voor de volgende versie").fill("Maak het kleiner.")
    expect(page.locator(".desk-form [data-said]")).to_contain_text("Bewaard om")
    page.reload()
    expect(page.locator("mark")).to_have_text(WORDS)
    page.keyboard.press("Control+Enter")
    expect(page.locator("h1")).to_have_text("Deze stapel is gelezen")
    assert in_the_demo(demo, OUT % work).split()[-1] == "1"
    reader = look("deelnemer").go(f"{demo.base}/mijn/werk/{work}/versie/1/").page
    expect(reader.locator("mark")).to_have_text(WORDS)
    said = reader.locator("[data-answer]").filter(has=reader.locator("mark"))
    assert said.evaluate("one => one.innerHTML.indexOf('<mark') > one.innerHTML.indexOf('Nog een')")


def test_the_writer_finds_points_beside_version_two_and_says_why_one_is_not_taken_over(look, demo, piece):
    slug, brief, work = piece
    page = look("deelnemer").go(f"{demo.base}/mijn/werk/{work}/").page
    page.reload(wait_until="networkidle")  # as it opens by itself: `go` opens every fold
    asked = page.get_by_role("complementary", name="Wat je docent vraagt")
    beside, form = asked.bounding_box(), page.locator("form[data-work]").first.bounding_box()
    assert beside["x"] >= form["x"] + form["width"]
    fold = asked.get_by_text("Ik neem dit niet over")
    fold.focus()
    page.keyboard.press("Enter")
    expect(asked.get_by_label("Omdat")).to_be_visible()
    page.keyboard.press("Tab")
    expect(asked.get_by_label("Omdat")).to_be_focused()
    page.keyboard.type("Het is al klein.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(asked.get_by_text("Niet overgenomen, omdat: Het is al klein.")).to_be_visible()
    teacher = look("docent").go(f"{demo.base}/nakijken/{slug}/{brief}/{work}/").page
    became = teacher.get_by_role("region", name="Punten van eerder")
    expect(became).to_contain_text("Niet overgenomen, omdat: Het is al klein.")
    became.get_by_role("button", name="Zet dit punt weer open").click()
    expect(became.get_by_role("button", name="Zet dit punt weer open")).to_have_count(0)
    expect(became).to_contain_text("Eerder niet overgenomen, omdat: Het is al klein.")


def test_without_a_selection_o_asks_for_the_words(look, demo):
    page = look("docent").go(f"{demo.base}/nakijken/").page
    page.locator(".tasks a").first.click()
    page.locator("[data-queue] [data-waits]").first.click()
    page.wait_for_load_state("networkidle")
    page.keyboard.press("o")
    expect(page.get_by_label("Bij deze woorden (1)")).to_be_focused()
    expect(page.locator("[data-announced]")).to_contain_text("Selecteer eerst woorden")


@BOTH
def test_what_was_said_is_well_made_for_everyone(look, demo, piece, mode):
    slug, brief, work = piece
    own = [f"/mijn/werk/{work}/", f"/mijn/werk/{work}/versie/1/", f"/gesprek/{work}/"]
    taught = [f"/nakijken/{slug}/{brief}/{work}/", f"/gesprek/{work}/"]
    for who, paths in (("deelnemer", own), ("docent", taught)):
        for path in paths:
            assert wrong_with(look(who, **mode).go(f"{demo.base}{path}")) == []
