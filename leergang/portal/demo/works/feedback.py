"""What the demo's running group handed in besides, and what its teacher says of it: draft, ready and released."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from assignments.briefs.queries import assignments_of
from assignments.comparing.actions import ask
from assignments.conversation.actions import reply, settle
from assignments.conversation.drafts import KIND
from assignments.conversation.models import Comment
from assignments.desk.kind import draft_of
from assignments.feedback.actions import make_ready, release
from assignments.feedback.due import tell_what_was_released
from assignments.feedback.models import Feedback
from assignments.feedback.rules import field_of
from assignments.phrases.actions import keep
from assignments.rubrics.queries import criteria_of
from assignments.submissions.actions import hand_in, opened
from assignments.submissions.kind import own_work, way_to
from assignments.submissions.models import Submission
from assignments.work.actions import save
from assignments.work.models import Work
from cohorts.schedule.models import Cohort, Deadline

from ..people import account
from .assignments import AT, read, table_of

STATES = ("released", "ready", "draft")  # what is ready goes out with what is released before it
PHRASES = (
    "Wat merkt een leerling hiervan?",
    "Wie zit er aan tafel als jullie dit bespreken?",
    "Neem deze zin mee naar je contractgesprek.",
    "Maak het kleiner: wat doe je volgende week al?",
)


def load_feedback(cohort: Cohort) -> None:
    """Of the first assignment; once."""
    if Feedback.objects.filter(version__work__cohort=cohort).exists():
        return
    loaded, page = read("feedback.toml"), assignments_of(cohort)[0]
    due = Deadline.objects.get(cohort=cohort, page=page).due_at
    for written in loaded["work"]:
        _hand_in(written, page, cohort, due)
    teacher, now = account("docent"), timezone.now()
    for said in sorted(loaded["feedback"], key=lambda one: STATES.index(one["state"])):
        _say(said, page, cohort, teacher, _before(due, said["days"]))
    for one in loaded["second"]:
        _read_as_second(one, page, cohort, due)
    tell_what_was_released(now)
    for text in PHRASES:
        keep(text=text, by=teacher, now=now)


def _hand_in(written: dict[str, Any], page, cohort, due):
    user = account(written["who"])
    work = own_work(user, page, way_to(user, page))
    work.place = [cohort.course.title, page.get_parent().title]
    body = {key: text.strip() for key, text in written["body"].items()} | table_of(page, written)
    stored = save(work=work, body=body, revision=0, by=user).work
    made = hand_in(work=stored, by=user, now=_before(due, written["handed_in"]))
    if "opened" in written:
        opened(submission=made, by=account("docent"), now=_before(due, written["opened"]))


def _before(due, days) -> datetime:
    return datetime.combine(due.date() - timedelta(days=days), AT, timezone.get_default_timezone())


def _piece(said: dict[str, Any], page, cohort) -> Submission:
    mine = Work.objects.filter(owner=account(said["who"]), page=page, cohort=cohort)
    handed_in = Submission.objects.filter(version__work__in=mine).select_related("version__work")
    about = {"version__number": said["version"]} if "version" in said else {}
    return handed_in.filter(**about).latest("version__number")


def _read_as_second(said: dict[str, Any], page, cohort, due):
    """The teacher asks a colleague, who says something; or the colleague asks the teacher, who did not read yet."""
    teacher, colleague = account("docent"), account("mehmet.dikkers")
    by, reader = (teacher, colleague) if "text" in said else (colleague, teacher)
    pieces = [_piece(said, page, cohort).pk]
    at = _before(due, said.get("days", 1))
    ask(cohort=cohort, page=page.pk, reader=reader.pk, by=by, pieces=pieces, now=at)
    if "text" in said:
        _say(said | {"state": "ready"}, page, cohort, colleague, at)


def _say(said: dict[str, Any], page, cohort, teacher, at):
    submission = _piece(said, page, cohort)
    opened(submission=submission, by=teacher, now=at)
    levels = zip(criteria_of(cohort.pk, page.pk), said["levels"], strict=True)
    body = {field_of(one.key): str(level) for one, level in levels if level}
    body |= {"text": said["text"].strip(), "points": "\n".join(said.get("points", ())), "remarks": _remarks(said)}
    work = save(work=draft_of(teacher, submission.version), body=body, revision=0, by=teacher).work
    if said["state"] == "draft":
        return
    make_ready(work=work, by=teacher, now=at)
    if said["state"] == "released":
        release(cohort=cohort.pk, page=page.pk, by=teacher, now=at)
        _answer(said, submission.version, at + timedelta(days=1))


def _remarks(said) -> dict[str, Any]:
    """As the desk keeps them in a draft."""
    found = said.get("remarks", ())
    rows = [{"quote": one["quote"], "said": one["said"], "as": "point" if "point" in one else ""} for one in found]
    return {"kind": KIND, "rows": rows}


def _answer(said, version, at):
    """What the writer said back, and what became of the points."""
    writer = account(said["who"])
    comments = list(Comment.objects.visible_to(writer).roots().filter(version=version))
    points = [one for one in comments if one.is_point]
    for point, became in zip(points, said.get("became", ()), strict=False):
        settle(point=point, state=became["state"], why=became.get("why", ""), by=writer)
    for comment, remark in zip(comments, said.get("remarks", ()), strict=False):
        if "reply" in remark:
            reply(to=comment, body=remark["reply"], by=writer, now=at)
