"""When the demo's running group hands in its assignments, and what some of it made: by the real verbs."""

import tomllib
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.core.files import File
from django.utils import timezone

from assignments.attachments.actions import store
from assignments.briefs.actions import set_deadline
from assignments.briefs.models import AssignmentPage
from assignments.briefs.queries import assignments_of
from assignments.questions.base import rows
from assignments.questions.grid import Grid
from assignments.reflections.queries import own_reflection
from assignments.submissions.actions import hand_in, opened
from assignments.submissions.kind import own_work, way_to
from assignments.together.actions import write_with
from assignments.work.actions import save
from cohorts.schedule.models import Cohort, Deadline

from ..people import account

FOLDER = Path(__file__).parent
BEFORE_THE_NEXT_DAY = timedelta(days=6)
AT = time(20, 12)


def read(name: str) -> dict[str, Any]:
    """What a file with work of the demo holds."""
    return tomllib.loads((FOLDER / name).read_text())


def load_work(cohort: Cohort) -> None:
    """When this group hands in, and what some of its people wrote; once."""
    if Deadline.objects.filter(cohort=cohort).exclude(page=None).exists():
        return
    pages, days = assignments_of(cohort), list(cohort.days.order_by("date"))
    for page, following in zip(pages, days[1:], strict=True):
        set_deadline(cohort=cohort, page=page, day=following.date - BEFORE_THE_NEXT_DAY, by=account("docent"))
    by_slug = {page.slug: page for page in pages}
    for written in read("werk.toml")["work"]:
        _make(written, by_slug[written["assignment"]], cohort)


def _make(written, page, cohort):
    user = account(written["who"])
    due = Deadline.objects.get(cohort=cohort, page=page).due_at
    work = own_work(user, page, way_to(user, page))
    work.place = [cohort.course.title, page.get_parent().title]
    body = {key: text.strip() for key, text in written["body"].items()} | table_of(page, written)
    _write_alone(written, page, cohort, user)
    for number, days in enumerate(written.get("handed_in", [])):
        body = body | _changed(written, body, number)
        at = datetime.combine(due.date() - timedelta(days=days), AT, timezone.get_default_timezone())
        work = save(work=work, body=body, revision=number, by=user).work
        if not number:
            _send(written, work, at)
        if "together_with" in written:
            write_with(work=work, who=account(written["together_with"]), by=user, now=at)
        submission = hand_in(work=work, by=user, now=at)
        if written["who"] == "deelnemer":
            opened(submission=submission, by=account("docent"), now=at + timedelta(days=1))
    if "handed_in" not in written:
        save(work=work, body=body, revision=0, by=user)


def _send(written, work, at):
    """The files that go with it."""
    for field, name in written.get("files", {}).items():
        with (FOLDER / name).open("rb") as file:
            store(work=work, field=field, pk=uuid4(), file=File(file, name), name=name, by=work.owner, now=at)


def table_of(page, written: dict[str, Any]) -> dict[str, Any]:
    """What somebody filled in, by the key of its question: a row for each that is given."""
    if "passages" not in written:
        return {}
    asked = next(question for question in AssignmentPage.objects.get(pk=page.pk).questions() if question.kind == "grid")
    columns, names = (rows(asked.more[part]) for part in ("columns", "rows"))
    return {asked.key: Grid(columns, names, written["passages"]).value()}


def _write_alone(written, page, cohort, user):
    """What each writer answers for oneself."""
    if own := written.get("own"):
        reflection = own_reflection(user, AssignmentPage.objects.get(pk=page.pk), cohort.pk)
        save(work=reflection, body=own, revision=0, by=user)


def _changed(written, body, number) -> dict[str, str]:
    """What somebody wrote anew for a second version."""
    if not number or "change" not in written:
        return {}
    return {written["changed"]: body[written["changed"]].replace(*written["change"])}
