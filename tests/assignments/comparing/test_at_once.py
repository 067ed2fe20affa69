"""What two do at one moment, with real threads: whoever is first, nothing is released that should not be."""

import pytest
from django.core.exceptions import ValidationError

from assignments.comparing.actions import ask
from assignments.desk.actions import open_piece
from assignments.feedback.actions import make_ready, release
from assignments.feedback.models import Feedback
from assignments.secondreading.models import SecondReading
from assignments.submissions.actions import take_back
from assignments.submissions.models import Submission
from assignments.work.actions import save
from assignments.work.models import Work
from leergang.portal.setup import set_up
from tests.assignments.feedback.conftest import drafts, is_ready
from tests.threads import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _first_pages(db):
    """These tests empty the database, so each begins with what an installation has."""
    set_up()


def or_refused(verb):
    """False in place of a refusal."""

    def tried():
        try:
            return verb()
        except ValidationError:
            return False

    return tried


def fresh(who):
    """As another request has them."""
    return type(who).objects.get(pk=who.pk)


def place(version):
    return {"cohort": version.work.cohort_id, "page": version.work.page_id}


def asking(version, by, reader, now):
    """One teacher asks another for this piece."""
    about = {"cohort": version.work.cohort, "page": version.work.page_id, "pieces": [version.pk]}
    return or_refused(lambda: ask(**about, reader=reader.pk, by=fresh(by), now=now))


def test_of_the_writer_who_takes_back_and_the_teacher_who_opens_one_wins(version, teacher, reader, now, tmp_path):
    def takes_back():
        take_back(submission=Submission.objects.get(), by=fresh(reader), now=now)
        return True

    def opens():
        return open_piece(piece=Submission.objects.get(), by=fresh(teacher), now=now)

    taken, is_open, after = at_once(tmp_path, or_refused(takes_back), opens, then=Submission.objects.get)
    assert taken != is_open
    assert (after.taken_back_at is None, after.opened_at is not None) == (is_open, is_open)


def test_what_is_typed_at_another_desk_while_one_releases_does_not_come_along(version, teacher, now, tmp_path):
    work = is_ready(teacher, version, now).work

    def types():
        mine = Work.objects.get(pk=work.pk)
        return save(work=mine, body=mine.body | {"text": "Halverwege een z"}, revision=mine.revision, by=fresh(teacher))

    def releases():
        return release(by=fresh(teacher), now=now, **place(version))

    count, _stored, said = at_once(tmp_path, releases, types, then=Feedback.objects.get)
    assert (said.release_at is not None) == (count == 1)
    assert "Halverwege" not in said.text


def test_releasing_while_a_colleague_gets_ready_releases_ones_own_alone(version, teacher, colleague, now, tmp_path):
    is_ready(teacher, version, now)
    theirs = drafts(colleague, version, text="Van Karim")
    _count, _made, out = at_once(
        tmp_path,
        lambda: release(by=fresh(teacher), now=now, **place(version)),
        lambda: make_ready(work=theirs, by=fresh(colleague), now=now),
        then=lambda: list(Feedback.objects.exclude(release_at=None).values_list("by", flat=True)),
    )
    assert out == [teacher.pk]


def test_two_who_are_ready_at_one_moment_compare(version, teacher, colleague, now, tmp_path):
    asking(version, teacher, colleague, now)()
    works = {who: drafts(who, version, text=f"Van {who}") for who in (teacher, colleague)}
    verbs = [lambda who=who: make_ready(work=works[who], by=fresh(who), now=now) for who in works]
    *_made, second = at_once(tmp_path, *verbs, then=SecondReading.objects.get)
    assert second.open_at == now


def test_asked_at_the_moment_of_ready_it_is_a_second_reading_or_not_asked(version, teacher, colleague, now, tmp_path):
    theirs = drafts(colleague, version, text="Van Karim")
    asked, made, is_read_twice = at_once(
        tmp_path,
        asking(version, teacher, colleague, now),
        lambda: make_ready(work=theirs, by=fresh(colleague), now=now),
        then=SecondReading.objects.exists,
    )
    assert made.is_second == bool(asked) == is_read_twice


def test_two_who_ask_for_one_piece_at_one_moment_get_one_second_reader(version, teacher, colleague, now, tmp_path):
    both = asking(version, teacher, colleague, now), asking(version, colleague, teacher, now)
    *asked, count = at_once(tmp_path, *both, then=SecondReading.objects.count)
    assert (sorted(asked), count) == ([False, 1], 1)
