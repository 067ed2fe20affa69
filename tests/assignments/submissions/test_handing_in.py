"""Handing in: what is stored becomes a version, nothing counts twice, and nothing typed is lost on the way."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from assignments.briefs.actions import extend, set_deadline
from assignments.briefs.rules import due_told, end_of, late_told
from assignments.submissions.actions import hand_in, opened, take_back
from assignments.submissions.kind import own_work, way_to
from assignments.submissions.models import Submission
from assignments.together.actions import write_with
from assignments.work.actions import save
from assignments.work.models import Share, Version, Work
from cohorts.enrolment.actions import enrol, form_duo, graduate, suspend, withdraw
from leergang.notices.models import Notice, OutboxMail
from tests import factories

from .conftest import WRITTEN, write


def test_what_is_handed_in_is_read_by_the_teachers_of_the_group(work, teacher, reader, now):
    submission = hand_in(work=work, by=reader, now=now)
    assert Version.objects.visible_to(teacher).get().body == WRITTEN
    assert (submission.words, submission.version.number) == (7, 1)


def test_a_draft_is_not_read_by_anybody_else(work, teacher):
    assert not Version.objects.visible_to(teacher).exists()
    assert not Work.objects.visible_to(teacher).exists()


def test_a_double_click_hands_in_once(work, reader, now):
    first = hand_in(work=work, by=reader, now=now)
    assert hand_in(work=work, by=reader, now=now + timedelta(seconds=1)) == first
    assert Version.objects.count() == Share.objects.count() == 1
    assert OutboxMail.objects.filter(subject__startswith="Ontvangstbewijs").count() == 1


def test_the_receipt_says_when_which_version_and_its_fingerprint(work, reader, now):
    at = datetime(2027, 3, 4, 13, 32, tzinfo=UTC)
    submission = hand_in(work=work, by=reader, now=at)
    mail = OutboxMail.objects.get(to=reader.email)
    assert "Versie 1 van ‘Kijk rond’ is ingeleverd op 4 maart 2027 om 14.32 uur." in mail.text
    assert submission.version.sha256 in mail.text
    assert "Een rij van drie" not in mail.text


def test_what_lacks_an_answer_stays_a_concept(brief, group, reader, now):
    work = write(reader, brief, {"vraag-1": "Alleen dit.", "vraag-2": ""})
    with pytest.raises(ValidationError):
        hand_in(work=work, by=reader, now=now)
    assert Work.objects.get().body["vraag-1"] == "Alleen dit."
    assert not Version.objects.exists()


def test_the_second_version_leaves_the_first_as_it_was(work, reader, teacher, now):
    hand_in(work=work, by=reader, now=now)
    later = write(reader, work.page.specific, {**WRITTEN, "vraag-2": "Ik vraag nog eens door."})
    hand_in(work=later, by=reader, now=now)
    assert [version.body["vraag-2"] for version in Version.objects.visible_to(teacher)] == [
        "Ik vraag door.",
        "Ik vraag nog eens door.",
    ]


def test_what_is_taken_back_is_no_longer_read(work, reader, teacher, now):
    submission = hand_in(work=work, by=reader, now=now - timedelta(minutes=2))
    take_back(submission=submission, by=reader, now=now - timedelta(minutes=1))
    assert not Version.objects.visible_to(teacher).exists()
    assert Version.objects.visible_to(reader).exists()
    again = hand_in(work=work, by=reader, now=now)
    assert again.version.number == 2


def test_what_a_teacher_opened_is_not_taken_back(work, reader, teacher, now):
    submission = hand_in(work=work, by=reader, now=now)
    assert opened(submission=submission, by=teacher, now=now)
    with pytest.raises(ValidationError):
        take_back(submission=Submission.objects.get(), by=reader, now=now)
    assert Version.objects.visible_to(teacher).exists()


def test_of_opening_and_taking_back_at_once_one_wins(work, reader, teacher, now):
    """The teacher's page was asked for while the writer took it back: both hold the row as it was."""
    hand_in(work=work, by=reader, now=now)
    mine, theirs = Submission.objects.get(), Submission.objects.get()
    take_back(submission=mine, by=reader, now=now)
    assert not opened(submission=theirs, by=teacher, now=now)
    assert Submission.objects.get().opened_at is None


def test_who_takes_back_what_was_opened_a_moment_ago_hears_so(work, reader, teacher, now):
    hand_in(work=work, by=reader, now=now)
    mine, theirs = Submission.objects.get(), Submission.objects.get()
    assert opened(submission=theirs, by=teacher, now=now)
    with pytest.raises(ValidationError):
        take_back(submission=mine, by=reader, now=now)
    assert Version.objects.visible_to(teacher).exists()


@pytest.mark.parametrize("leave", [withdraw, suspend])
def test_who_left_hands_nothing_in_and_keeps_what_they_wrote(leave, work, reader, enrolment, now):
    leave(enrolment=enrolment, by=factories.administrator())
    enrolment.user.refresh_from_db()
    with pytest.raises(PermissionDenied):
        hand_in(work=work, by=enrolment.user, now=now)
    assert Work.objects.visible_to(enrolment.user).get().body == WRITTEN


def test_an_alumnus_reads_what_they_made_and_hands_nothing_in(work, reader, group, teacher, now):
    hand_in(work=work, by=reader, now=now)
    graduate(cohort=group)
    alumnus = type(reader).objects.get(pk=reader.pk)
    assert Version.objects.visible_to(alumnus).exists()
    with pytest.raises(PermissionDenied):
        hand_in(work=work, by=alumnus, now=now)


def test_somebody_of_another_group_hands_in_to_their_own_teachers(work, reader, brief, teacher, now):
    other = factories.participant(brief.get_parent().get_parent().specific)
    theirs = write(other, brief)
    hand_in(work=theirs, by=other, now=now)
    assert not Version.objects.visible_to(teacher).exists()
    with pytest.raises(PermissionDenied):
        hand_in(work=work, by=other, now=now)


@pytest.fixture
def partner(group, enrolment, brief):
    """The other one of a duo, at an assignment that may be made together."""
    type(brief).objects.filter(pk=brief.pk).update(together="duo")
    other = enrol(cohort=group, user=factories.user(name="Daan Okkerse"))
    form_duo(enrolments=[enrolment, other], by=None)
    return other.user


def test_a_duo_writes_in_one_work_and_both_get_the_receipt(work, reader, partner, brief, teacher, now):
    assert own_work(partner, brief, way_to(partner, brief)).pk != work.pk
    write_with(work=work, who=partner, by=reader, now=now)
    same = own_work(partner, brief, way_to(partner, brief))
    assert same.pk == work.pk
    save(work=same, body={**WRITTEN, "vraag-2": "Samen."}, revision=1, by=partner)
    hand_in(work=Work.objects.get(), by=partner, now=now)
    assert Version.objects.visible_to(teacher).get().body["vraag-2"] == "Samen."
    assert set(OutboxMail.objects.values_list("to", flat=True)) == {reader.email, partner.email}


def test_a_partner_without_the_pen_reads_no_draft(work, partner):
    assert not Work.objects.visible_to(partner).exists()


def test_late_is_counted_in_days_and_allowed(work, reader, deadline):
    at = deadline.due_at + timedelta(days=2)
    submission = hand_in(work=work, by=reader, now=at)
    assert late_told(deadline.due_at, submission.handed_in_at) == "2 dagen later dan afgesproken"


@pytest.mark.parametrize(("day", "hours"), [("2027-03-28", 23), ("2027-10-31", 25)])
def test_a_deadline_in_the_night_the_clock_changes_is_the_end_of_that_day_here(day, hours):
    """A day of 23 or of 25 hours: the last minute is 23.59 by the clock on the wall."""
    then = datetime.fromisoformat(day).date()
    due, before = end_of(then), end_of(then - timedelta(days=1))
    assert due.astimezone(UTC) - before.astimezone(UTC) == timedelta(hours=hours)
    assert "om 23.59 uur. Dat is morgen." in due_told(due, before)
    assert due_told(due, due + timedelta(hours=9)).endswith("Inleveren kan nog.")
    assert late_told(due, due) == "" != late_told(due, due + timedelta(minutes=1))


def test_an_extension_moves_the_deadline_of_one_person_and_says_why(deadline, reader, teacher, now):
    day = deadline.due_at.date() + timedelta(days=4)
    extend(deadline=deadline, user=reader, day=day, reason="Examens", by=teacher, now=now)
    assert "Reden: Examens" in Notice.objects.get(user=reader).text
    with pytest.raises(ValidationError):
        extend(deadline=deadline, user=reader, day=now.date(), reason="Eerder", by=teacher, now=now)


def test_only_the_teachers_of_a_group_set_its_dates(group, brief, reader):
    elsewhere = factories.teacher(factories.cohort(group.course)).user
    for somebody in (reader, elsewhere):
        with pytest.raises(PermissionDenied):
            set_deadline(cohort=group, page=brief, day=datetime(2027, 1, 1).date(), by=somebody)
