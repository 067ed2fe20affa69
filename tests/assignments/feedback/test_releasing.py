"""Feedback is the teacher's alone until the ten minutes are over; then its writers read what was said."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse

from assignments.feedback.actions import make_ready, release, take_back
from assignments.feedback.due import first_sentence, tell_what_was_released
from assignments.feedback.models import Feedback, Verdict
from assignments.feedback.rules import proposed
from assignments.rubrics.models import Criterion
from assignments.submissions import actions as submissions
from assignments.submissions.models import Submission
from assignments.work.actions import save
from assignments.work.models import Work
from leergang.notices.models import Notice, OutboxMail

from .conftest import SAID, drafts, hands_in, is_out, is_ready, somebody

LATER = timedelta(minutes=11)


def read_by(user):
    return list(Feedback.objects.visible_to(user).values_list("text", flat=True))


def test_a_draft_is_for_nobody_but_the_teacher_who_writes_it(version, teacher, colleague, reader):
    work = drafts(teacher, version)
    assert [list(Work.objects.visible_to(who).filter(pk=work.pk)) for who in (teacher, colleague, reader)] == [
        [work],
        [],
        [],
    ]


def test_what_is_ready_is_read_by_nobody_else(version, teacher, colleague, reader, now):
    is_ready(teacher, version, now)
    assert read_by(teacher) == [SAID]
    assert read_by(reader) == read_by(colleague) == []


def test_for_ten_minutes_after_releasing_nobody_reads_it_either(version, teacher, reader, now):
    is_ready(teacher, version, now)
    assert release(cohort=version.work.cohort_id, page=version.work.page_id, by=teacher, now=now) == 1
    assert read_by(reader) == []
    assert tell_what_was_released(now + timedelta(minutes=9)) == []


def test_when_they_are_over_its_writer_reads_it_without_anything_having_run(version, teacher, reader, now):
    is_out(teacher, version, now)
    assert read_by(reader) == [SAID]


def test_taken_back_in_time_nobody_knew(version, teacher, reader, now):
    is_ready(teacher, version, now)
    about = {"cohort": version.work.cohort_id, "page": version.work.page_id, "by": teacher}
    release(**about, now=now)
    assert take_back(**about, now=now + timedelta(minutes=9)) == 1
    tell_what_was_released(now + timedelta(hours=1))
    assert not Notice.objects.filter(user=reader, kind="feedback").exists()
    assert not OutboxMail.objects.filter(to=reader.email, subject__contains="Feedback").exists()
    assert release(**about, now=now) == 1  # it is still ready


def test_after_the_ten_minutes_it_stays_out(version, teacher, reader, now):
    is_out(teacher, version, now)
    about = {"cohort": version.work.cohort_id, "page": version.work.page_id, "by": teacher}
    assert take_back(**about, now=now) == 0
    assert read_by(reader) == [SAID]


def test_its_writer_hears_it_once_with_the_first_sentence(version, teacher, reader, now):
    is_out(teacher, version, now)
    tell_what_was_released(now)
    Feedback.objects.update(told_at=None)  # as if that was never written down
    tell_what_was_released(now)
    [notice] = Notice.objects.filter(user=reader, kind="feedback")
    assert "Ingrid van Dam gaf feedback op versie 1 van ‘Kijk rond’. Je ziet scherp wat er gebeurt." in notice.text
    assert "Wie vraag" not in notice.text
    assert OutboxMail.objects.filter(to=reader.email, text__contains="Je ziet scherp").count() == 1


def test_what_changed_since_it_was_ready_is_a_draft_again(version, teacher, now):
    work = is_ready(teacher, version, now).work
    save(work=work, body=work.body | {"text": "Halverwege een z"}, revision=work.revision, by=teacher)
    assert release(cohort=version.work.cohort_id, page=version.work.page_id, by=teacher, now=now) == 0


def test_only_ones_own_feedback_that_is_ready_is_released(version, brief, group, teacher, colleague, now):
    other = hands_in(somebody(group, "Fatima"), brief)
    is_ready(teacher, version, now)
    is_ready(colleague, other, now, text="Van Karim")
    release(cohort=group.pk, page=brief.pk, by=teacher, now=now)
    assert Feedback.objects.get(by=colleague).release_at is None


def test_after_it_was_released_typing_changes_nothing(version, teacher, reader, now):
    work = is_out(teacher, version, now).work
    save(work=work, body={"text": "Iets anders"}, revision=work.revision, by=teacher)
    with pytest.raises(ValidationError):
        make_ready(work=Work.objects.get(pk=work.pk), by=teacher, now=now)
    assert read_by(reader) == [SAID]


def test_missing_levels_are_no_reason_to_wait(version, teacher, now):
    made = is_ready(teacher, version, now, text="Alleen woorden.")
    assert (made.levels, made.verdict) == ({}, "")


def test_nothing_at_all_is_not_ready(version, teacher, now):
    with pytest.raises(ValidationError):
        is_ready(teacher, version, now, text="  ")


def test_what_no_form_sends_is_no_level(version, teacher, now):
    made = is_ready(teacher, version, now, level_kijken="9", level_vragen="x", level_durven="4", text="")
    assert made.levels == {"durven": 4}


def test_feedback_on_a_version_that_was_taken_back_stays_a_draft(version, teacher, reader, now):
    work = drafts(teacher, version)
    submissions.take_back(submission=Submission.objects.get(), by=reader, now=now)
    with pytest.raises(ValidationError):
        make_ready(work=work, by=teacher, now=now)


def test_somebody_else_cannot_say_that_it_is_ready(version, teacher, colleague, now):
    with pytest.raises(PermissionDenied):
        make_ready(work=drafts(teacher, version), by=colleague, now=now)


def test_version_two_leaves_the_feedback_on_version_one_in_sight(version, brief, teacher, reader, now):
    is_out(teacher, version, now)
    hands_in(reader, brief, "Een rij van vier.")
    assert read_by(reader) == [SAID]


@pytest.mark.parametrize(
    ("levels", "verdict"),
    [
        ((3, 3, 2, 4), Verdict.DONE),
        ((3, 2, 2, 4), Verdict.AGAIN),
        ((4, 4, 4, 1), Verdict.AGAIN),
        ((3, 3, 3), ""),
    ],
)
def test_the_levels_propose_a_verdict(levels, verdict):
    criteria = [Criterion(str(at), "", ("", "", "", "")) for at in range(4)]
    assert proposed({str(at): level for at, level in enumerate(levels)}, criteria) == verdict


def test_the_teacher_decides(version, teacher, now):
    made = is_ready(teacher, version, now, level_kijken="1", level_vragen="1", level_durven="1", verdict="done")
    assert made.verdict == Verdict.DONE


def test_the_first_sentence_is_a_whole_one_where_that_fits():
    assert first_sentence("Goed gezien.\n\nEn nu?") == "Goed gezien."
    assert len(first_sentence("lang " * 100)) <= 200
    assert first_sentence("") == ""


def test_when_it_is_out_the_start_page_has_its_first_sentence_and_the_way_to_it(version, teacher, reader, now):
    client = Client()
    client.force_login(reader)
    is_ready(teacher, version, now)
    assert "Je ziet scherp wat er gebeurt." not in client.get("/verder/").text
    is_out(teacher, version, now)
    shown = client.get("/verder/").text
    assert "Je ziet scherp wat er gebeurt." in shown
    assert "Wie vraag je erbij?" not in shown
    assert reverse("own_work", args=[version.work_id]) in shown
