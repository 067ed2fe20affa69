"""Each writer answers for oneself: read by the teachers, never by who writes along, and never in the way."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assignments.submissions.actions import hand_in, take_back
from assignments.submissions.models import Submission
from assignments.submissions.queries import open_to, pieces
from assignments.work.models import Version, Work
from cohorts.enrolment.actions import enrol, form_duo
from leergang.content.course import DayPage
from tests import factories

from .conftest import write
from .test_pages import browser, envelope, send

MINE, THEIRS = "Ik luisterde te weinig.", "Ik vroeg te veel."


@pytest.fixture
def brief(course):
    body = [
        ("open", {"key": "vraag-1", "question": "Wat zie je?", "is_required": True}),
        ("open", {"key": "eigen", "question": "Wat leerde je zelf?", "is_required": True, "each": True}),
    ]
    return factories.assignment(DayPage.objects.child_of(course).get(), body=body, together="duo")


@pytest.fixture
def partner(group, enrolment):
    other = enrol(cohort=group, user=factories.user("duo@school.example", name="Fatima Bakkali"))
    form_duo(enrolments=[enrolment, other], by=None)
    return other.user


@pytest.fixture
def work(brief, group, reader, partner):
    made = write(reader, brief, {"vraag-1": "Een rij van drie."})
    browser(reader).post(reverse("write_with", args=[made.pk]), {"who": partner.pk})
    return made


def reflect(who, brief, words, **more):
    """What the second form on the page sends."""
    own = Work.objects.filter(kind="reflection", owner=who).first()
    return send(browser(who), envelope(who, brief, own, kind="reflection", eigen=words) | more)


def read(teacher, group, brief, work, number=1):
    return browser(teacher).get(reverse("read_version", args=[group.slug, brief.pk, work.pk, number])).text


def test_who_writes_along_never_reads_it(work, brief, reader, partner, now):
    reflect(reader, brief, MINE)
    hand_in(work=work, by=reader, now=now)
    pages = [brief.url, reverse("own_work", args=[work.pk]), reverse("own_version", args=[work.pk, 1]), "/mijn/werk/"]
    for page in pages:
        assert MINE not in browser(partner).get(page).text
    assert MINE in browser(reader).get(brief.url).text
    mine = Work.objects.get(kind="reflection")
    assert browser(partner).get(reverse("own_version", args=[mine.pk, 1])).status_code == 404
    assert not Version.objects.visible_to(partner).filter(work=mine).exists()


def test_a_teacher_reads_nothing_of_it_before_the_work_is_handed_in(work, brief, reader, teacher):
    reflect(reader, brief, MINE)
    assert not Version.objects.visible_to(teacher).exists()


def test_it_goes_to_the_teachers_with_the_work_under_the_name_of_each(
    work, brief, group, reader, partner, teacher, now
):
    reflect(reader, brief, MINE)
    reflect(partner, brief, THEIRS)
    hand_in(work=work, by=reader, now=now)
    page = read(teacher, group, brief, work)
    assert page.index(f"Eigen antwoord van {reader}") < page.index(MINE) < page.index("van Fatima") < page.index(THEIRS)


def test_who_wrote_none_hands_it_in_later_by_itself(work, brief, group, reader, partner, teacher, now):
    reflect(reader, brief, MINE)
    hand_in(work=work, by=reader, now=now)
    assert f"{partner} leverde hier nog niets in." in read(teacher, group, brief, work)
    assert "Je eigen antwoord ontbreekt nog" in browser(partner).get("/mijn/werk/").text
    assert "Je eigen antwoord ontbreekt nog" not in browser(reader).get("/mijn/werk/").text
    assert "Lever je eigen antwoord in" in browser(partner).get(brief.url).text
    reflect(partner, brief, THEIRS, then="hand_in")
    assert THEIRS in read(teacher, group, brief, work)
    assert "Je eigen antwoord ontbreekt nog" not in browser(partner).get("/mijn/werk/").text
    assert Submission.objects.count() == 1


def test_before_the_work_is_handed_in_it_stays_ones_own(work, brief, reader, teacher):
    reflect(reader, brief, MINE, then="hand_in")
    assert Work.objects.get(kind="reflection").body == {"eigen": MINE}
    assert not Version.objects.exists()


def test_what_is_taken_back_takes_it_along(work, brief, reader, teacher, now):
    reflect(reader, brief, MINE)
    submission = hand_in(work=work, by=reader, now=now)
    assert Version.objects.visible_to(teacher).count() == 2
    take_back(submission=submission, by=reader, now=now)
    assert not Version.objects.visible_to(teacher).exists()


def test_the_sentence_says_who_reads_it(work, brief, reader):
    page = browser(reader).get(brief.url).text
    assert "Wie met je schrijft, leest je antwoord hier nooit. Je docenten wel, zodra je inlevert." in page


def test_nobody_answers_where_they_take_no_part(work, brief):
    stranger = factories.user()
    assert send(browser(stranger), envelope(stranger, brief, kind="reflection", eigen=MINE)).status_code == 404


def test_one_who_works_alone_answers_too(brief, group, reader, teacher, now):
    alone = write(reader, brief, {"vraag-1": "Een rij."})
    reflect(reader, brief, MINE)
    hand_in(work=alone, by=reader, now=now)
    assert MINE in read(teacher, group, brief, alone)


def test_a_cleared_text_is_not_begun(brief, group, reader, now):
    write(reader, brief, {"vraag-1": " "})
    [piece] = pieces(reader, open_to(reader, now))
    assert piece.standing(now).told == "niet begonnen"


def test_three_own_answers_cost_no_more_questions_than_one(course, brief, group, reader, now):
    client, counted = browser(reader), []
    pages = [brief, *(factories.assignment(brief.get_parent(), body=brief.body, slug=f"nog-{n}") for n in range(2))]
    for page in pages:
        hand_in(work=write(reader, page, {"vraag-1": "Een rij."}), by=reader, now=now)
        reflect_at(client, reader, page)
        client.get("/mijn/werk/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/mijn/werk/")
        counted.append(len(queries))
    assert counted[0] == counted[2]


def reflect_at(client, who, page):
    """What the second form of this page sends, the first time."""
    return send(client, envelope(who, page, kind="reflection", eigen=MINE))
