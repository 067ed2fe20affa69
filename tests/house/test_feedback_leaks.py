"""Not a word of feedback that is not out, nor of a phrase, reaches who wrote the piece; of others: test_leaks.py."""

import zipfile

import pytest
from django.test import Client
from django.utils import timezone

from assignments.feedback.due import tell_what_was_released
from assignments.feedback.models import Feedback
from assignments.work.models import Work
from leergang.notices.models import Notice, OutboxMail
from leergang.portal.privacy.paper import as_zip
from leergang.portal.privacy.queries import parts_of
from tests.house.answers import MARKS, PHRASE, answered, words
from tests.house.table import asked


@pytest.fixture(scope="module")
def writers(world, django_db_blocker):
    """Four people of the group, each with feedback that they may not know of yet."""
    with django_db_blocker.unblock():
        return answered(world)


def taken_along(user):
    """All words in the file that this person takes along."""
    with zipfile.ZipFile(as_zip(user, parts_of(user), timezone.now())) as file:
        return [file.read(name).decode(errors="replace") for name in file.namelist()]


def signed_in(who):
    client = Client(raise_request_exception=False)
    client.force_login(who)
    return client


@pytest.mark.parametrize("state", MARKS)
def test_the_writer_of_a_piece_gets_nothing_of_feedback_that_is(state, world, writers, addresses, db):
    work = Work.objects.get(owner=writers[state])
    own = {"own": f"/mijn/werk/{work.pk}/", "version": f"/mijn/werk/{work.pk}/versie/1/", "page": world.brief.url}
    own["conversation"] = f"/gesprek/{work.pk}/"
    marks = [*words(), "tweede lezer"]
    told = [said for _row, (_ends, said) in asked(lambda: signed_in(writers[state]), addresses | own)]
    assert not [mark for said in told for mark in marks if mark in said]


def test_neither_mail_notice_nor_what_they_take_along_has_a_word_of_it(world, writers, db):
    tell_what_was_released(timezone.now())
    knows = {one.version.work.owner for one in Feedback.objects.released(timezone.now())}  # got feedback that is out
    told = list(Notice.objects.exclude(user__in=knows).values_list("text", flat=True))
    told += OutboxMail.objects.exclude(to__in=[one.email for one in knows]).values_list("text", flat=True)
    told += [said for writer in writers.values() for said in taken_along(writer)]
    told = [said for said in told if "vraagt of je" not in said]  # what the second reader is asked
    assert not [mark for said in told for mark in [*words(), "tweede lezer"] if mark in said.lower()]


def test_its_teacher_does(world, writers, cases, db):
    client = world.browser("trainer")
    address = f"/nakijken/{world.group.slug}/{world.brief.pk}"
    for state, writer in writers.items():
        assert MARKS[state] in client.get(f"{address}/{Work.objects.get(owner=writer).pk}/").text
    assert PHRASE in client.get("/nakijken/zinnen/").text
