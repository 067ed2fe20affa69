"""What two do at one moment, with real threads: whoever is first, nothing is released that should not be."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import OperationalError, connection, transaction

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

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _first_pages(db):
    """These tests empty the database, so each begins with what an installation has."""
    set_up()


def at_once(*verbs):
    """What each gave that was done at one moment; what was refused gives its refusal."""
    barrier = Barrier(len(verbs))

    def one(verb):
        barrier.wait()
        try:
            return _whole(verb)
        except ValidationError as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(len(verbs)) as pool:
        return list(pool.map(one, verbs))


def _whole(verb):
    """All of it or nothing. A database in a file waits while another writes; the one in memory is asked again."""
    while True:
        try:
            with transaction.atomic():
                return verb()
        except OperationalError as busy:
            if "locked" not in str(busy):
                raise


def fresh(who):
    """As another request has them."""
    return type(who).objects.get(pk=who.pk)


def test_of_the_writer_who_takes_back_and_the_teacher_who_opens_one_wins(version, teacher, reader, now):
    def takes_back():
        take_back(submission=Submission.objects.get(), by=fresh(reader), now=now)
        return True

    def opens():
        return open_piece(piece=Submission.objects.get(), by=fresh(teacher), now=now)

    taken, is_open = at_once(takes_back, opens)
    assert (taken is True) != is_open
    after = Submission.objects.get()
    assert (after.taken_back_at is None) == (after.opened_at is not None) == is_open


def test_what_is_typed_at_another_desk_while_one_releases_does_not_come_along(version, teacher, now):
    work = is_ready(teacher, version, now).work
    place = {"cohort": version.work.cohort_id, "page": version.work.page_id, "by": teacher, "now": now}

    def types():
        mine = Work.objects.get(pk=work.pk)
        return save(work=mine, body=mine.body | {"text": "Halverwege een z"}, revision=mine.revision, by=fresh(teacher))

    count, _stored = at_once(lambda: release(**place), types)
    said = Feedback.objects.get()
    assert (said.release_at is not None) == (count == 1)
    assert "Halverwege" not in said.text


def test_releasing_while_a_colleague_gets_ready_releases_ones_own_alone(version, teacher, colleague, now):
    is_ready(teacher, version, now)
    theirs = drafts(colleague, version, text="Van Karim")
    place = {"cohort": version.work.cohort_id, "page": version.work.page_id, "by": fresh(teacher), "now": now}
    at_once(lambda: release(**place), lambda: make_ready(work=theirs, by=fresh(colleague), now=now))
    assert Feedback.objects.get(by=teacher).release_at is not None
    assert Feedback.objects.get(by=colleague).release_at is None


def test_two_who_are_ready_at_one_moment_compare(version, teacher, colleague, now):
    _asks(version, teacher, colleague, now)
    works = {who: drafts(who, version, text=f"Van {who}") for who in (teacher, colleague)}
    at_once(*(lambda who=who: make_ready(work=works[who], by=fresh(who), now=now) for who in works))
    assert SecondReading.objects.get().open_at == now


def test_asked_at_the_moment_of_ready_it_is_a_second_reading_or_not_asked(version, teacher, colleague, now):
    theirs = drafts(colleague, version, text="Van Karim")
    asked, made = at_once(
        lambda: _asks(version, fresh(teacher), colleague, now),
        lambda: make_ready(work=theirs, by=fresh(colleague), now=now),
    )
    assert made.is_second == (asked == 1) == SecondReading.objects.exists()


def test_two_who_ask_for_one_piece_at_one_moment_get_one_second_reader(version, teacher, colleague, now):
    outcomes = at_once(
        lambda: _asks(version, fresh(teacher), colleague, now), lambda: _asks(version, fresh(colleague), teacher, now)
    )
    assert sorted(one == 1 for one in outcomes) == [False, True]
    assert SecondReading.objects.count() == 1


def _asks(version, by, reader, now):
    about = {"cohort": version.work.cohort, "page": version.work.page_id, "pieces": [version.pk]}
    return ask(**about, reader=reader.pk, by=by, now=now)
