"""Answering: who takes part, who hears of it, what is taken along and what is erased; and what it costs."""

import zipfile
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assignments.conversation.actions import reopen, reply, settle
from assignments.conversation.models import Comment
from assignments.conversation.queries import conversation_of
from assignments.work.models import Work
from leergang.notices.models import Notice
from leergang.portal.privacy.actions import erase
from tests.assignments.desk.test_desk import address, browser
from tests.assignments.feedback.conftest import hands_in, somebody

from .conftest import only, out, page_of, ready, remark, told

RIJ = remark("rij van drie", "Waarom drie?")


def test_writers_and_teachers_answer_each_other_and_nobody_else(
    version, teacher, colleague, writer, co_writer, group, now
):
    out(teacher, version, now, RIJ)
    for who in (writer, co_writer, colleague):
        reply(to=only(), body=f"Van {who}", by=who, now=now)
    shown = told(teacher, page_of(version.work))
    assert all(f"Van {who}" in shown for who in (writer, co_writer, colleague))
    stranger = somebody(group, "Bram")
    assert browser(stranger).get(page_of(version.work)).status_code == 404
    assert browser(stranger).post(reverse("conversation_reply", args=[only().pk]), {"body": "x"}).status_code == 404
    with pytest.raises(PermissionDenied):
        reply(to=only(), body="x", by=stranger, now=now)


def test_a_teacher_settles_nothing_and_a_writer_reopens_for_nobody(version, teacher, writer, now):
    out(teacher, version, now, points="Kort")
    with pytest.raises(PermissionDenied):
        settle(point=only(), state="done", why="", by=teacher)
    settle(point=only(), state="done", why="", by=writer)
    with pytest.raises(PermissionDenied):
        reopen(point=only(), by=writer, now=now)


def test_an_empty_answer_says_what_to_do(version, teacher, writer, now):
    out(teacher, version, now, RIJ)
    back = browser(writer).post(reverse("conversation_reply", args=[only().pk]), {"body": " "})
    assert (back.status_code, "Schrijf eerst je antwoord." in back.text) == (422, True)


def test_the_other_side_hears_it_once_a_day_without_what_was_said(version, teacher, writer, co_writer, now):
    out(teacher, version, now, RIJ)
    reply(to=only(), body="Geheim", by=writer, now=now)
    reply(to=only(), body="Nog iets", by=co_writer, now=now)
    [heard] = Notice.objects.filter(kind="answer")
    assert (heard.user, heard.for_digest, "Geheim" in heard.text) == (teacher, True, False)
    reply(to=only(), body="Dank", by=teacher, now=now)
    assert set(Notice.objects.filter(kind="answer").exclude(user=teacher).values_list("user__name", flat=True)) == {
        writer.name,
        co_writer.name,
    }


def test_the_file_of_a_version_has_the_remarks_with_their_words(version, teacher, writer, now):
    out(teacher, version, now, RIJ, points="Kort")
    packed = browser(writer).get(reverse("own_paper", args=[version.work_id, 1, "word"]))
    written = zipfile.ZipFile(BytesIO(packed.getvalue())).read("word/document.xml").decode()
    assert [word in written for word in ("rij van drie”", "Waarom drie?", "Kort", "Punt: nog open")] == [True] * 4


def test_who_is_erased_takes_their_answers_and_a_teacher_only_the_name(version, teacher, writer, co_writer, now):
    out(teacher, version, now, RIJ)
    reply(to=only(), body="Van Fatima", by=co_writer, now=now)
    teacher.enrolments.all().delete()
    for who in (co_writer, teacher):
        erase(user=who, now=now)
    [left] = conversation_of(writer, version.work)
    assert (left.body, left.author, list(left.replies.all())) == ("Waarom drie?", None, [])


def test_what_a_teacher_kept_for_themselves_goes_with_them(version, teacher, now):
    ready(teacher, version, now, RIJ)
    teacher.enrolments.all().delete()
    erase(user=teacher, now=now)
    assert not Comment.objects.exists()


@pytest.mark.parametrize("name", ["conversation", "own_version", "own_work", "desk_piece"])
def test_three_remarks_with_replies_cost_as_much_as_one(name, version, brief, teacher, writer, now):
    second = hands_in(writer, brief, text="Nog een rij van drie.")
    places = {
        "conversation": (writer, page_of(version.work)),
        "own_version": (writer, reverse("own_version", args=[version.work_id, 2])),
        "own_work": (writer, reverse("own_work", args=[version.work_id])),
        "desk_piece": (teacher, address("desk_piece", version, version.work_id)),
    }
    out(teacher, version, now, RIJ, points="Een")
    who, path = places[name]
    client = browser(who)
    client.get(path)
    with CaptureQueriesContext(connection) as one:
        assert client.get(path).status_code == 200
    out(teacher, second, now, RIJ, RIJ, points="Twee\nDrie") if name == "conversation" else _more(version, now)
    for comment in Comment.objects.filter(parent=None):
        reply(to=comment, body="Ja", by=writer, now=now)
    client.get(path)
    with CaptureQueriesContext(connection) as three:
        client.get(path)
    assert len(three) == len(one)


def _more(version, now):
    """As if there were more of them from the start."""
    for made in list(Comment.objects.all()) * 2:
        made.pk = None
        made._state.adding = True
        made.save()


def test_a_teacher_who_left_the_group_reads_the_conversation_no_more(version, teacher, now):
    out(teacher, version, now, RIJ)
    teacher.enrolments.all().delete()
    assert browser(teacher).get(page_of(version.work)).status_code == 404
    assert Work.objects.filter(owner=teacher).exists()
