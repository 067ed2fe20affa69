"""What comes between a teacher and the next piece: no network, a sign-in that ended, a writer who was first."""

import pytest
from playwright.sync_api import expect

from tests.browser.look import axe
from tests.browser.test_desk import MAKE, PUT_AWAY, in_the_demo

pytestmark = pytest.mark.browser
FIRST, LAST = 31, 38

READY = """
from assignments.feedback.models import Feedback
print(list(Feedback.objects.ready().filter(version__work__owner__name="%s").values_list("text", flat=True)))
"""
TAKE_BACK = """
from assignments.submissions.actions import take_back
from assignments.submissions.models import Submission
from django.utils import timezone
one = Submission.objects.get(version__work__owner__name="%s", version__work__cohort__slug="twintig")
take_back(submission=one, by=one.version.work.owner, now=timezone.now())
"""
COLLEAGUE = """
from assignments.desk.models import Hold
from assignments.work.models import Version
from cohorts.schedule.models import Cohort
from django.utils import timezone
from leergang.accounts.models import User
from tests import factories
who = User.objects.filter(name="Karim Bos").first()
who = who or factories.teacher(Cohort.objects.get(slug="twintig"), factories.user(name="Karim Bos")).user
made = Version.objects.get(work__owner__name="%s", work__cohort__slug="twintig")
Hold.objects.update_or_create(user=who, defaults={"version": made, "seen_at": timezone.now()})
"""


@pytest.fixture(scope="module")
def pile(demo):
    """The address of a pile, with pieces of which nobody opened any."""
    brief = in_the_demo(demo, MAKE % (FIRST, LAST)).split()[-1]
    yield f"{demo.base}/nakijken/twintig/{brief}/"
    in_the_demo(demo, PUT_AWAY)


@pytest.fixture
def desk(look, pile):
    """Opens the piece of somebody, with the next at hand."""

    def opened(number):
        sight = look("docent").go(pile)
        sight.page.get_by_role("link", name=f"Persoon {number}").click()
        expect(sight.page.locator("h1")).to_have_text(f"Persoon {number}")
        sight.page.wait_for_load_state("networkidle")
        return sight.page

    return opened


def test_without_network_at_the_chord_the_desk_says_whose_feedback_waits_and_keeps_it(desk, demo):
    page = desk(31)
    page.context.set_offline(True)
    page.locator("#feedback").fill("Geschreven in de trein.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("h1")).to_have_text("Persoon 32")
    held = page.locator("p[data-unsaved]")
    waits = "Persoon 31: je feedback is nog niet klaar, maar je tekst is niet weg. Druk straks opnieuw op Klaar."
    expect(held).to_contain_text(waits)
    assert axe(page) == []
    page.context.set_offline(False)
    held.get_by_role("link", name="Ga terug naar dit stuk").click()
    expect(page.locator("h1")).to_have_text("Persoon 31")
    expect(page.locator("#feedback")).to_have_value("Geschreven in de trein.")
    page.locator("#feedback").focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator("h1")).not_to_have_text("Persoon 31")
    expect(page.get_by_role("heading", name="Klaar, nog niet vrijgegeven")).to_be_visible()
    assert "Geschreven in de trein." in in_the_demo(demo, READY % "Persoon 31")


def signs_in_again(page):
    """In another tab, by the link that the desk shows."""
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Log opnieuw in, in een nieuw tabblad").click()
    other = opened.value
    other.locator("button[value='docent@leergang.example']").click()
    other.wait_for_url("**/mijn/werk/ingelogd/")
    page.bring_to_front()
    page.evaluate("dispatchEvent(new Event('focus'))")


def test_a_sign_in_that_ended_while_writing_is_renewed_and_the_feedback_is_kept(desk, demo):
    page = desk(33)
    page.context.clear_cookies(name="sessionid")
    page.locator("#feedback").fill("Een uur over nagedacht.")
    expect(page.get_by_role("link", name="Log opnieuw in, in een nieuw tabblad")).to_be_visible()
    signs_in_again(page)
    expect(page.locator("[data-said]")).to_contain_text("Bewaard om")
    page.reload()
    expect(page.locator("#feedback")).to_have_value("Een uur over nagedacht.")


def test_at_the_chord_it_says_so_and_the_text_is_there_after_signing_in(desk, look, pile):
    page = desk(34)
    page.context.clear_cookies(name="sessionid")
    page.locator("#feedback").fill("Net te laat.")
    page.keyboard.press("Control+Enter")
    held = page.locator("p[data-unsaved]")
    expect(held).to_contain_text("Persoon 34: je feedback is nog niet klaar")
    held.get_by_role("link").click()
    page.locator("button[value='docent@leergang.example']").click()
    expect(page.locator("h1")).to_have_text("Persoon 34")
    expect(page.locator("#feedback")).to_have_value("Net te laat.")


def test_a_piece_that_its_writer_took_back_meanwhile_is_passed_over(desk, demo):
    page = desk(35)
    in_the_demo(demo, TAKE_BACK % "Persoon 36")
    page.locator("#feedback").fill("Voor 35.")
    page.keyboard.press("Control+Enter")
    told = "Het stuk van Persoon 36 is teruggehaald. Dit is het volgende stuk."
    expect(page.locator("[data-passed]")).to_have_text(told)
    expect(page.locator("[data-announced]")).to_contain_text(told)
    expect(page.locator("h1")).not_to_have_text("Persoon 36")
    expect(page.locator("h1")).to_be_focused()
    expect(page.get_by_role("link", name="Persoon 36")).to_have_count(0)
    assert axe(page) == []
    assert "Voor 35." in in_the_demo(demo, READY % "Persoon 35")


def test_a_piece_that_a_colleague_opened_meanwhile_is_passed_over_and_says_so(desk, demo):
    page = desk(33)
    in_the_demo(demo, COLLEAGUE % "Persoon 34")
    page.locator("#feedback").fill("Voor 33.")
    page.keyboard.press("Control+Enter")
    told = "Karim Bos leest nu het stuk van Persoon 34. Dit is het volgende stuk."
    expect(page.locator("[data-passed]")).to_have_text(told)
    expect(page.locator("[data-announced]")).to_contain_text(told)
    expect(page.locator("h1")).not_to_have_text("Persoon 34")
    page.get_by_role("link", name="Persoon 34").click()
    expect(page.locator("h1")).to_have_text("Persoon 34")
    expect(page.locator("[data-passed]")).to_have_text("Karim Bos heeft dit stuk open.")
    assert "Voor 33." in in_the_demo(demo, READY % "Persoon 33")
    in_the_demo(demo, "from assignments.desk.models import Hold; Hold.objects.filter(user__name='Karim Bos').delete()")


def test_what_was_pressed_in_vain_is_said_where_it_is_seen(desk):
    page = desk(37)
    said = page.locator("p[data-passed]")
    page.keyboard.press("Control+Enter")
    expect(said).to_have_text("Kies een niveau of schrijf iets. Daarna is je feedback klaar.")
    expect(said).to_be_in_viewport()
    page.context.set_offline(True)
    page.locator("[data-name='Persoon 31']").click()
    expect(said).to_contain_text("Geen internet. Dit stuk staat er nog")
    expect(page.locator("h1")).to_have_text("Persoon 37")
    page.context.set_offline(False)
    page.locator("[data-name='Persoon 31']").click()
    expect(page.locator("h1")).to_have_text("Persoon 31")
    expect(said).to_be_hidden()


def test_two_desks_of_one_teacher_show_both_texts_and_lose_neither(desk):
    left = desk(38)
    right = left.context.new_page()
    right.goto(left.url)
    left.locator("#feedback").fill("Links geschreven.")
    expect(left.locator("[data-said]")).to_contain_text("Bewaard om")
    right.locator("#feedback").fill("Rechts geschreven.")
    expect(right.get_by_role("heading", name="Deze tekst is ook ergens anders aangepast")).to_be_visible()
    assert axe(right) == []
    right.get_by_role("button", name="Zet ze onder elkaar").click()
    expect(right.locator("#feedback")).to_have_value("Links geschreven.\n\nRechts geschreven.")
