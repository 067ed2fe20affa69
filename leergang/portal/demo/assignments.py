"""The demo's three assignments, when the running group hands them in, and what some of it made: by the real verbs."""

import tomllib
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.core.files import File
from django.utils import timezone
from django.utils.html import format_html, format_html_join

from assignments.attachments.actions import store
from assignments.briefs.actions import set_deadline
from assignments.briefs.models import AssignmentPage
from assignments.submissions.actions import hand_in, opened
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from cohorts.schedule.models import Cohort, Deadline
from leergang.content.course import CoursePage, DayPage

from .people import account

FOLDER = Path(__file__).parent / "opdrachten"
BEFORE_THE_NEXT_DAY = timedelta(days=6)
AT = time(20, 12)


def load_assignments(course: CoursePage) -> list[AssignmentPage]:
    """The pages; those that are there already stay as they are."""
    briefs = [read(path) for path in sorted(FOLDER.glob("?-*.toml"))]
    return [_page(DayPage.objects.child_of(course).get(slug=brief["day"]), brief) for brief in briefs]


def read(path: Path) -> dict[str, Any]:
    """What a file with work of the demo holds."""
    return tomllib.loads(path.read_text())


def _page(day, brief):
    page = AssignmentPage.objects.child_of(day).filter(slug=brief["slug"]).first()
    if page is None:
        page = AssignmentPage(title=brief["title"], slug=brief["slug"], together=brief["together"])
        page.purpose, page.steps = _listed("ul", brief["purpose"]), _listed("ol", brief["steps"])
        page.words_min, page.words_max = brief["words"]
        page.body = [_question(question) for question in brief["questions"]]
        page.rubric = [_criterion(criterion) for criterion in brief["rubric"]]
        day.add_child(instance=page)
    return page


def _listed(tag, sentences):
    return format_html("<{0}>{1}</{0}>", tag, format_html_join("", "<li>{}</li>", ((one,) for one in sentences)))


def _question(asked):
    value = {"key": asked["key"], "question": asked["question"], "help": asked.get("help", "")}
    value["is_required"] = asked.get("required", True)
    if asked.get("kind") == "file":
        return "file", value
    if "options" in asked:
        return "choice", value | {"options": asked["options"]}
    return "open", value | {"example": asked.get("example", "")}


def _criterion(criterion):
    levels = {f"level_{number}": text for number, text in enumerate(criterion["levels"], 1)}
    return "criterion", {"name": criterion["name"], **levels}


def load_work(cohort: Cohort, pages: list[AssignmentPage]) -> None:
    """When this group hands in, and what some of its people wrote; once."""
    if Deadline.objects.filter(cohort=cohort).exclude(page=None).exists():
        return
    days = list(cohort.days.order_by("date"))
    for page, following in zip(pages, days[1:], strict=True):
        set_deadline(cohort=cohort, page=page, day=following.date - BEFORE_THE_NEXT_DAY, by=account("docent"))
    by_slug = {page.slug: page for page in pages}
    for written in read(FOLDER / "werk.toml")["work"]:
        _make(written, by_slug[written["assignment"]], cohort)


def _make(written, page, cohort):
    user = account(written["who"])
    due = Deadline.objects.get(cohort=cohort, page=page).due_at
    work = own_work(user, page, way_to(user, page))
    work.place = [cohort.course.title, page.get_parent().title]
    body = {key: text.strip() for key, text in written["body"].items()}
    for number, days in enumerate(written.get("handed_in", [])):
        body = body | _changed(written, body, number)
        at = datetime.combine(due.date() - timedelta(days=days), AT, timezone.get_default_timezone())
        work = save(work=work, body=body, revision=number, by=user).work
        if not number:
            _send(written, work, at)
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


def _changed(written, body, number) -> dict[str, str]:
    """What somebody wrote anew for a second version."""
    if not number or "change" not in written:
        return {}
    return {written["changed"]: body[written["changed"]].replace(*written["change"])}
