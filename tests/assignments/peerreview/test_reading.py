"""Reading somebody's piece and saying something about it: who reads what, and until when it is taken back."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from assignments.peerreview.actions import give, read, take_back
from assignments.peerreview.models import PeerReview, PeerRound
from assignments.peerreview.pairing.actions import arrange, assign, drop, propose, remind, replace, start
from assignments.peerreview.reminders import remind_of_feedback
from assignments.submissions.actions import take_back as take_back_work
from assignments.submissions.models import Submission
from assignments.work.models import Share, Version, Work
from cohorts.enrolment.actions import enrol, graduate, suspend, withdraw
from cohorts.enrolment.models import Enrolment
from leergang.notices.models import Notice, OutboxMail
from leergang.portal.privacy.actions import erase
from leergang.portal.privacy.queries import parts_of
from tests import factories

from .conftest import SAID, WRITTEN, browser, fresh, handed, joins, page_of, writes


def readable(who):
    """Of others."""
    return Version.objects.visible_to(fresh(who)).exclude(work__owner=who)


def given(review, now):
    return give(work=writes(review), by=fresh(review.reader), now=now)


def enrolment(who, group):
    return Enrolment.objects.get(user=who, cohort=group)


def test_until_it_starts_nobody_reads_or_hears_anything(pieces, group, brief, teacher):
    made = propose(cohort=group, page=brief.pk, by=teacher)
    assert made.reviews.count() == 3
    for who in pieces:
        assert not readable(who).exists()
        assert "Lees het werk" not in browser(who).get("/verder/").text
    review = made.reviews.first()
    assert browser(review.reader).get(page_of(review)).status_code == 404
    assert not Notice.objects.exists()


def test_each_reads_one_other_piece_and_hears_it_once(started, pieces, group, brief, teacher, now):
    for who in pieces:
        assert readable(who).count() == 1
        assert Notice.objects.filter(user=who, text__startswith="Lees het werk van").count() == 1
    with pytest.raises(ValidationError):
        start(round=started, by=teacher, now=now)
    assert Notice.objects.count() == 3


def test_only_teachers_of_the_group_decide(started, pieces, group, brief, nadia, now):
    elsewhere = factories.teacher(factories.cohort(group.course)).user
    for by in (nadia, elsewhere):
        for verb, about in (
            (drop, {}),
            (start, {"now": now}),
            (remind, {"now": now}),
            (arrange, {"pairs": (), "due": None}),
        ):
            with pytest.raises(PermissionDenied):
                verb(round=started, by=by, **about)
        with pytest.raises(PermissionDenied):
            propose(cohort=group, page=brief.pk, by=by)
        with pytest.raises(PermissionDenied):
            replace(review=started.reviews.first(), reader=None, by=by, now=now)


def test_a_teacher_changes_who_reads_what_and_leaves_one_out(pieces, group, brief, teacher, nadia, daan, esma, now):
    made = propose(cohort=group, page=brief.pk, by=teacher)
    works = {who: pieces[who].version.work_id for who in pieces}
    arrange(round=made, pairs=[(works[nadia], daan.pk), (works[daan], nadia.pk)], due=now, by=teacher)
    start(round=made, by=teacher, now=now)
    assert set(made.reviews.values_list("work", "reader")) == {(works[nadia], daan.pk), (works[daan], nadia.pk)}
    assert PeerRound.objects.get().due_at == now
    assert not readable(esma).exists()


@pytest.mark.parametrize("who", ["writer", "stranger", "teacher"])
def test_a_piece_is_not_given_to_its_writer_nor_to_somebody_outside(who, pieces, group, brief, teacher, nadia):
    made = propose(cohort=group, page=brief.pk, by=teacher)
    reader = {"writer": nadia, "stranger": factories.user(), "teacher": teacher}[who]
    with pytest.raises(ValidationError):
        arrange(round=made, pairs=[(pieces[nadia].version.work_id, reader.pk)], due=None, by=teacher)
    assert made.reviews.count() == 3


def test_what_is_given_is_read_by_writer_reader_and_teachers_and_by_nobody_else(review, teacher, pieces, group, now):
    given(review, now)
    version = PeerReview.objects.get(pk=review.pk).given
    assert version.body == SAID
    other = joins(group, "Iemand Anders")
    may = {who for who in (*pieces, teacher, other) if Version.objects.visible_to(fresh(who)).filter(pk=version.pk)}
    assert may == {review.reader, review.work.owner, teacher}


def test_a_draft_is_for_its_writer_alone(review, teacher, now):
    work = writes(review)
    for who in (review.work.owner, teacher):
        assert not Work.objects.visible_to(fresh(who)).filter(pk=work.pk).exists()
        assert not Version.objects.visible_to(fresh(who)).filter(work=work).exists()


def test_what_lacks_an_answer_is_kept_and_not_given(review, now):
    work = writes(review, {"works": "Dit.", "wonder": ""})
    with pytest.raises(ValidationError):
        give(work=work, by=fresh(review.reader), now=now)
    assert Work.objects.get(pk=work.pk).body["works"] == "Dit."
    assert PeerReview.objects.get(pk=review.pk).given is None


def test_the_writer_hears_it_and_no_word_of_it_is_mailed(review, now):
    given(review, now)
    told = Notice.objects.get(user=review.work.owner, kind="feedback")
    assert told.text == f"{review.reader} gaf je feedback op ‘Kijk rond’."
    assert not OutboxMail.objects.filter(text__contains=SAID["works"]).exists()


def test_what_the_writer_did_not_read_is_taken_back(review, teacher, now):
    given(review, now - timedelta(minutes=1))
    held = PeerReview.objects.get(pk=review.pk)
    take_back(review=held, by=held.reader, now=now)
    for who in (review.work.owner, teacher):
        assert not Version.objects.visible_to(fresh(who)).filter(work=review.pk).exists()
    assert not Notice.objects.filter(user=review.work.owner, kind="feedback").exists()
    assert not read(review=held, by=review.work.owner, now=now)
    again = given(review, now)
    assert PeerReview.objects.get(pk=again.pk).given.number == 2


def test_what_the_writer_read_is_not_taken_back(review, now):
    given(review, now)
    held = PeerReview.objects.get(pk=review.pk)  # its page was open before the writer read it
    assert read(review=held, by=review.work.owner, now=now)
    with pytest.raises(ValidationError):
        take_back(review=held, by=held.reader, now=now)
    assert Version.objects.visible_to(fresh(review.work.owner)).filter(work=review.pk).exists()


def test_a_piece_that_its_buddy_opened_is_not_taken_back(review, now):
    browser(review.reader).get(page_of(review))
    submission = Submission.objects.get(version__work=review.work)
    with pytest.raises(ValidationError):
        take_back_work(submission=submission, by=review.work.owner, now=now)
    assert Submission.objects.standing().filter(pk=submission.pk).exists()


def test_a_piece_that_nobody_opened_is_taken_back_and_its_buddy_waits_for_the_next(review, brief, now):
    writer = fresh(review.work.owner)
    take_back_work(submission=Submission.objects.get(version__work=review.work), by=writer, now=now)
    page = browser(review.reader).get(page_of(review)).text
    assert "Van " not in page and "Je kunt dit nu niet lezen" in page
    assert not readable(review.reader).exists()
    handed(writer, brief, now, WRITTEN | {"vraag-1": "Opnieuw gezegd."})
    assert "Opnieuw gezegd." in browser(review.reader).get(page_of(review)).text


def test_the_newest_version_is_read_until_it_is_opened_and_then_that_one(review, brief, now):
    writer = fresh(review.work.owner)
    handed(writer, brief, now, WRITTEN | {"vraag-1": "De tweede keer."})
    assert readable(review.reader).get().number == 2
    assert "De tweede keer." in browser(review.reader).get(page_of(review)).text
    handed(fresh(writer), brief, now, WRITTEN | {"vraag-1": "De derde keer."})
    page = browser(review.reader).get(page_of(review)).text
    assert "De tweede keer." in page and "De derde keer." not in page
    assert "Intussen is versie 3 ingeleverd. Je feedback gaat over versie 2." in page
    assert readable(review.reader).get().number == 2


def test_taking_back_the_newest_gives_the_buddy_the_one_before(review, brief, now):
    writer = fresh(review.work.owner)
    second = handed(writer, brief, now - timedelta(seconds=9), WRITTEN | {"vraag-1": "De tweede keer."})
    take_back_work(submission=second, by=writer, now=now)
    assert readable(review.reader).get().number == 1


@pytest.mark.parametrize("leave", [withdraw, suspend])
def test_who_left_reads_nothing_any_more_and_keeps_their_words(leave, review, group, teacher, now):
    work = writes(review)
    leave(enrolment=enrolment(review.reader, group), by=teacher)
    enrol(cohort=factories.cohort(group.course), user=review.reader)  # and goes on with another group
    page = browser(review.reader).get(page_of(review)).text
    assert f"Van {review.work.owner}." not in page and SAID["wonder"] in page
    with pytest.raises(PermissionDenied):
        give(work=work, by=fresh(review.reader), now=now)
    assert "Lees het werk" not in browser(review.reader).get("/verder/").text


def test_somebody_else_takes_over_and_what_was_not_given_stays_whose_it_is(review, group, teacher, now):
    writes(review)
    other = joins(group, "Iemand Anders")
    suspend(enrolment=enrolment(review.reader, group), by=teacher)
    replace(review=review, reader=other, by=teacher, now=now)
    assert readable(other).get().work == review.work
    assert not readable(review.reader).exists()
    assert Work.objects.visible_to(fresh(review.reader)).get(pk=review.pk).body == SAID
    page = browser(review.reader).get(page_of(review)).text
    assert SAID["works"] in page and "liet dit door iemand anders lezen" in page
    assert not Version.objects.visible_to(teacher).filter(work=review.pk).exists()
    assert Notice.objects.filter(user=other, text__startswith="Lees het werk van").count() == 1


def test_what_was_given_stays_when_who_gave_it_drops_out(review, group, teacher, now):
    given(review, now)
    withdraw(enrolment=enrolment(review.reader, group), by=teacher)
    with pytest.raises(ValidationError):
        replace(review=review, reader=None, by=teacher, now=now)
    assert Version.objects.visible_to(fresh(review.work.owner)).filter(work=review.pk).exists()


def test_who_hands_in_after_the_start_gets_a_buddy_by_hand(started, group, brief, teacher, esma, now):
    late = joins(group, "Te Laat")
    piece = handed(late, brief, now)
    assign(round=started, work=piece.version.work, reader=esma, by=teacher, now=now)
    with pytest.raises(ValidationError):
        assign(round=started, work=piece.version.work, reader=esma, by=teacher, now=now)
    assert readable(esma).count() == 2


def test_a_teacher_reminds_each_who_gave_nothing_once(started, review, teacher, now):
    given(review, now)
    assert remind(round=started, by=teacher, now=now) == 2
    assert remind(round=started, by=teacher, now=now) == 0
    assert Notice.objects.filter(text__startswith="Je docent vraagt").count() == 2
    assert not Notice.objects.filter(user=review.reader, text__startswith="Je docent vraagt").exists()


def test_two_days_before_the_date_it_is_said_once_and_after_it_never(started, review, group, teacher, esma, now):
    PeerRound.objects.update(due_at=now + timedelta(days=5))
    given(review, now)
    gone = PeerReview.objects.exclude(pk=review.pk).first().reader
    suspend(enrolment=enrolment(gone, group), by=teacher)
    Notice.objects.all().delete()
    for hours in range(0, 24 * 12, 6):
        remind_of_feedback(now + timedelta(hours=hours))
    [told] = Notice.objects.all()
    assert told.text.startswith("Geef tot en met") and told.user not in (review.reader, gone)
    assert timedelta(days=2) <= now + timedelta(days=5) - told.made_at < timedelta(days=3)


def test_an_alumnus_reads_back_what_they_gave_and_got_and_gives_nothing_new(review, of_nadia, group, nadia, now):
    given(review, now)
    work = writes(of_nadia)
    graduate(cohort=group)
    page = browser(nadia).get(page_of(review)).text
    assert SAID["works"] in page and f"Van {review.work.owner}." in page
    with pytest.raises(PermissionDenied):
        give(work=work, by=fresh(of_nadia.reader), now=now)


def test_a_share_ends_with_the_pair(review, teacher, now):
    replace(review=review, reader=None, by=teacher, now=now)
    assert not Share.objects.open(now).filter(with_whom=review.reader).exists()


def test_who_opens_while_the_writer_takes_back_wins(review, now, monkeypatch):
    """The writer's request had looked before the buddy opened it, and only then gets hold of the row."""
    browser(review.reader).get(page_of(review))
    monkeypatch.setattr("assignments.submissions.actions.may_take_back", lambda *of: True)
    with pytest.raises(ValidationError):
        take_back_work(submission=Submission.objects.get(version__work=review.work), by=review.work.owner, now=now)
    assert Submission.objects.get(version__work=review.work).taken_back_at is None


def test_who_takes_along_all_gets_what_they_read_of_others_and_not_what_is_unread(review, now):
    given(review, now)
    writer = review.work.owner
    assert SAID["works"] not in str(parts_of(fresh(writer)))
    read(review=review, by=writer, now=now)
    assert SAID["works"] in str(parts_of(fresh(writer)))


def test_a_writer_who_is_erased_takes_their_piece_and_leaves_the_reader_their_own_words(review, now):
    given(review, now)
    name = str(review.work.owner)
    erase(user=fresh(review.work.owner), now=now)
    page = browser(review.reader).get(page_of(review)).text
    assert SAID["works"] in page and name not in page and "Dit werk is er niet meer" in page
    assert name not in browser(review.reader).get("/verder/").text


def test_a_reader_who_is_erased_takes_what_they_said(review, teacher, group, brief, now):
    given(review, now)
    work, writer = review.work_id, review.work.owner
    erase(user=fresh(review.reader), now=now)
    assert not PeerReview.objects.filter(pk=review.pk).exists()
    assert SAID["works"] not in browser(writer).get(reverse("own_work", args=[work])).text
    assert browser(teacher).get(reverse("peers", args=[group.slug, brief.pk])).status_code == 200
