"""The same group as for feedback, with what a teacher says in pieces."""

from datetime import timedelta

import pytest

from assignments.feedback.actions import make_ready, release
from assignments.work.actions import write_together
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
