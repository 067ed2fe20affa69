"""The date of a round that started: a teacher moves it, who gave nothing yet hears so, and what was given stays."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.timezone import localdate

from assignments.briefs.rules import end_of
from assignments.peerreview.actions import give
from assignments.peerreview.models import PeerReview
from assignments.peerreview.pairing.actions import move
from assignments.peerreview.reminders import remind_of_feedback
from leergang.notices.models import Notice

from .conftest import browser, writes


@pytest.fixture
def pairs(started):
    """The address of the page of a teacher."""
    return reverse("peers", args=[started.cohort.slug, started.page_id])


def day(now, days):
    return localdate(now) + timedelta(days=days)


def heard(text):
    return set(Notice.objects.filter(text__contains=text).values_list("user__name", flat=True))


def test_who_gave_nothing_yet_hears_the_new_date_and_what_was_given_stays(started, review, teacher, pairs, now):
    give(work=writes(review), by=review.reader, now=now)
    shown = browser(teacher).post(pairs, {"verb": "move", "tot-due": f"{day(now, 9):%Y-%m-%d}"}, follow=True).text
    assert "De datum is bewaard. 2 deelnemers horen het." in shown
    started.refresh_from_db()
    assert started.due_at == end_of(day(now, 9))
    others = set(PeerReview.objects.filter(given=None).values_list("reader__name", flat=True))
    assert heard("Geef tot en met") == others
    assert PeerReview.objects.get(pk=review.pk).given is not None


def test_the_same_date_sent_twice_is_told_once(started, review, teacher, pairs, now):
    client, sent = browser(teacher), {"verb": "move", "tot-due": f"{day(now, 9):%Y-%m-%d}"}
    client.post(pairs, sent)
    client.post(pairs, sent)
    assert Notice.objects.filter(user=review.reader, text__contains="Geef tot en met").count() == 1


def test_a_date_that_is_moved_back_is_told_again(started, review, teacher, now):
    for at, days in enumerate((9, 12, 9)):
        move(round=started, due=end_of(day(now, days)), by=teacher, now=now + timedelta(minutes=at))
    assert Notice.objects.filter(user=review.reader, text__contains="Geef tot en met").count() == 3


def test_without_a_date_it_says_that_giving_still_can(started, review, teacher, pairs, now):
    move(round=started, due=end_of(day(now, 9)), by=teacher, now=now)
    browser(teacher).post(pairs, {"verb": "move", "tot-due": ""})
    started.refresh_from_db()
    assert started.due_at is None
    assert review.reader.name in heard("Er is geen datum meer")


@pytest.mark.parametrize(
    ("date", "told"), [("gisteren", "Schrijf de dag zo"), ("2020-01-01", "Die dag is al geweest.")]
)
def test_a_date_that_cannot_be_says_why_and_changes_nothing(date, told, started, teacher, pairs):
    shown = browser(teacher).post(pairs, {"verb": "move", "tot-due": date}).text
    assert told in shown
    assert f'value="{date}"' in shown
    started.refresh_from_db()
    assert started.due_at is None


def test_a_reminder_comes_two_days_before_the_date_as_it_is_now(started, review, teacher, now):
    move(round=started, due=end_of(day(now, 9)), by=teacher, now=now)
    assert remind_of_feedback(now + timedelta(days=7)) == ["3 herinneringen aan feedback."]
    move(round=started, due=end_of(day(now, 14)), by=teacher, now=now + timedelta(days=7))
    assert remind_of_feedback(now + timedelta(days=7)) == []
    assert remind_of_feedback(now + timedelta(days=12)) == ["3 herinneringen aan feedback."]


def test_only_who_teaches_the_group_moves_it(started, review, pairs, now):
    assert browser(review.reader).post(pairs, {"verb": "move", "tot-due": ""}).status_code == 404
    with pytest.raises(PermissionDenied):
        move(round=started, due=None, by=review.reader, now=now)


def test_a_proposal_that_was_started_in_another_tab_says_so(started, teacher, pairs):
    assert "De feedback is al gestart." in browser(teacher).post(pairs, {"verb": "start"}, follow=True).text
