"""What somebody can notice of feedback on their piece before it is out, and after it was taken back: not a letter."""

from datetime import timedelta

import pytest
from django.urls import reverse

from assignments.feedback.actions import release, take_back
from assignments.feedback.due import tell_what_was_released
from leergang.notices.models import Notice, OutboxMail
from leergang.portal.privacy.queries import parts_of
from tests.assignments.comparing.test_writer_notices_nothing import PASSING, told
from tests.assignments.conversation.conftest import ready, remark
from tests.assignments.desk.test_desk import browser

from .conftest import drafts

MARK = "kolganzenveer"


def is_drafted(version, teacher, now):
    drafts(teacher, version, text=MARK, points=MARK, level_kijken="4")


def is_ready(version, teacher, now):
    ready(teacher, version, now, remark("rij van drie", MARK), text=MARK, points=MARK, level_kijken="4")


def is_on_its_way(version, teacher, now):
    is_ready(version, teacher, now)
    release(cohort=version.work.cohort_id, page=version.work.page_id, by=teacher, now=now)


def is_taken_back(version, teacher, now):
    is_on_its_way(version, teacher, now)
    take_back(cohort=version.work.cohort_id, page=version.work.page_id, by=teacher, now=now + timedelta(minutes=9))


STATES = [is_drafted, is_ready, is_on_its_way, is_taken_back]


def everything(reader, version):
    """What its writer can ask for, with what a search finds and what they take along."""
    found = PASSING.sub("", browser(reader).get(reverse("search"), {"q": MARK}).text)
    parts = parts_of(type(reader).objects.get(pk=reader.pk))
    return [*told(reader, version), found, *(repr(one.told) for one in parts if one.kept.slug != "account")]


@pytest.mark.parametrize("happens", STATES)
def test_not_a_letter_of_their_pages_changes(happens, version, teacher, reader, now):
    before = everything(reader, version)
    happens(version, teacher, now)
    assert everything(reader, version) == before
    assert browser(reader).get(reverse("conversation", args=[version.work_id])).status_code == 404


@pytest.mark.parametrize("happens", STATES)
def test_neither_a_notice_nor_a_mail_leaves(happens, version, teacher, reader, now):
    counted = Notice.objects.filter(user=reader).count(), OutboxMail.objects.filter(to=reader.email).count()
    happens(version, teacher, now)
    tell_what_was_released(now + timedelta(minutes=9))
    assert (Notice.objects.filter(user=reader).count(), OutboxMail.objects.filter(to=reader.email).count()) == counted
