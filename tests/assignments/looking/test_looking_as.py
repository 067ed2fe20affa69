"""What another sees of one's work is what they see when they come themselves, and looking leaves no trace."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assignments.briefs.models import AssignmentPage
from assignments.submissions.actions import hand_in, take_back
from assignments.submissions.models import Submission
from assignments.together.actions import write_with
from assignments.work.models import Version, Work
from cohorts.enrolment.actions import enrol, form_duo
from cohorts.enrolment.models import Enrolment
from tests import factories
from tests.assignments.submissions.conftest import write
from tests.assignments.submissions.test_pages import browser


def page(work, who="docent"):
    return f"/mijn/werk/{work.pk}/bekijk-als/{who}/"


@pytest.fixture
def partner(brief, group, enrolment):
    AssignmentPage.objects.filter(pk=brief.pk).update(together="duo")
    other = enrol(cohort=group, user=factories.user(name="Bas Bakker"))
    form_duo(enrolments=[enrolment, other], by=None)
    return other.user


def test_a_teacher_sees_nothing_of_a_concept(work, reader, teacher):
    shown = browser(reader).get(page(work)).text
    assert "Nog niets." in shown
    assert "Een rij van drie." not in shown
    assert "Alleen jij leest dit" in shown


def test_a_teacher_sees_the_version_that_was_handed_in_and_not_what_came_after(work, brief, reader, teacher, now):
    hand_in(work=work, by=reader, now=now)
    write(reader, brief, {"vraag-1": "Geheim tot later.", "vraag-2": "Ik vraag door."})
    shown = browser(reader).get(page(work)).text
    assert "Een rij van drie." in shown
    assert "Geheim tot later." not in shown


def test_what_was_taken_back_is_gone_from_their_eyes(work, reader, teacher, now):
    before = now - timedelta(minutes=1)
    take_back(submission=hand_in(work=work, by=reader, now=before), by=reader, now=now)
    assert "Nog niets." in browser(reader).get(page(work)).text


def test_looking_does_not_count_as_reading(work, reader, teacher, now):
    hand_in(work=work, by=reader, now=now)
    me = browser(reader)
    me.get("/mijn/werk/")
    with CaptureQueriesContext(connection) as queries:
        me.get(page(work))
    written = [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert written == []
    assert Submission.objects.get().opened_at is None


def test_a_partner_sees_nothing_until_both_hold_the_pen_and_then_the_concept(work, reader, partner, now):
    assert "Bekijk als Bas Bakker" in browser(reader).get(f"/mijn/werk/{work.pk}/").text
    assert "Nog niets." in browser(reader).get(page(work, partner.pk)).text
    write_with(work=work, who=partner, by=reader, now=now)
    shown = browser(reader).get(page(work, partner.pk)).text
    assert "Je concept, want jullie schrijven samen" in shown
    assert "Een rij van drie." in shown


def test_what_is_shown_is_what_that_person_can_read(work, brief, reader, teacher, partner, now):
    hand_in(work=work, by=reader, now=now)
    for who in (teacher, partner):
        fresh = type(who).objects.get(pk=who.pk)
        slug = "docent" if who == teacher else who.pk
        shown = "Een rij van drie." in browser(reader).get(page(work, slug)).text
        own = Version.objects.visible_to(fresh).filter(work=work).exists()
        assert shown is (own or Work.objects.visible_to(fresh).filter(pk=work.pk).exists())


@pytest.mark.parametrize("who", ["docent", "1", "niemand"])
def test_only_ones_own_work_and_only_as_who_may_come_to_read_it(who, work, group, reader):
    stranger = enrol(cohort=group, user=factories.user()).user
    assert browser(stranger).get(page(work, who)).status_code == 404
    assert browser(reader).get(page(work, stranger.pk)).status_code == 404


def test_of_a_group_without_a_teacher_the_page_says_so(work, reader):
    assert not Enrolment.objects.teaching().exists()
    assert "Je groep heeft nog geen docent." in browser(reader).get(page(work), follow=True).text
