"""The same group as for feedback, with what a teacher says in pieces."""

from datetime import timedelta

import pytest
from django.urls import reverse

from assignments.conversation.models import Comment
from assignments.feedback.actions import make_ready, release
from assignments.work.actions import write_together
from tests.assignments.desk.test_desk import browser
from tests.assignments.feedback.conftest import brief, colleague, drafts, group, now, somebody, teacher, version

__all__ = ["brief", "colleague", "group", "now", "teacher", "version"]


@pytest.fixture
def writer(reader):
    return reader


@pytest.fixture
def co_writer(group, version, writer, now):
    """Somebody who writes along."""
    other = somebody(group, "Fatima")
    write_together(work=version.work, who=other, by=writer, now=now)
    return other


def remark(quote, said, at="", is_point=False):
    """A row as the desk sends it."""
    return {"at": at, "quote": quote, "said": said, "as": "point" if is_point else ""}


def ready(teacher, version, now, *rows, points="", **body):
    """Feedback with these remarks and points, which nobody else reads yet."""
    said = {"text": "Lees terug.", "remarks": {"kind": "remarks", "rows": list(rows)}, "points": points} | body
    return make_ready(work=drafts(teacher, version, **said), by=teacher, now=now)


def out(teacher, version, now, *rows, points="", **body):
    """The same, of which the ten minutes are over."""
    made = ready(teacher, version, now, *rows, points=points, **body)
    before = now - timedelta(minutes=11)
    release(cohort=version.work.cohort_id, page=version.work.page_id, by=teacher, now=before)
    return made


def page_of(work):
    """The address of its conversation."""
    return reverse("conversation", args=[work.pk])


def told(who, path):
    """What this person reads there."""
    return browser(who).get(path).text


def only():
    """The one remark or point there is."""
    return Comment.objects.get(parent=None)
