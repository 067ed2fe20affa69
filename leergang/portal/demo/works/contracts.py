"""Talks about a commission that people of the demo's running group prepared and looked back on: by the real verbs."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from assignments.briefs.models import AssignmentPage
from assignments.contracting.actions import begin, keep_undercurrent, keep_version
from assignments.contracting.kind import carrier
from assignments.contracting.queries import SLUG
from assignments.submissions.actions import hand_in
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from assignments.work.models import Work

from ..people import account
from .assignments import read

ASSIGNMENT = "opdracht-mijn-contract-en-profiel"
EVENING = time(20, 40)
FRIDAY = 5


def load_contracts() -> None:
    """Once."""
    if Work.objects.filter(kind=SLUG).exists():
        return
    for talk in read("contract.toml")["talk"]:
        _prepare(talk)


def _prepare(talk: dict[str, Any]) -> None:
    user, day = account(talk["who"]), _at_school(timezone.localdate() + timedelta(days=talk["days"]))
    work = begin(title=talk["before"]["title"], by=user)
    work = save(work=work, body=talk["before"] | {"talk_on": day.isoformat()}, revision=1, by=user).work
    if under := talk.get("under"):
        keep_undercurrent(work=carrier(user, work), body=under, revision=0, by=user)
    if "after" not in talk:
        return
    keep_version(work=work, by=user, now=_evening(day - timedelta(days=1)))
    work = save(work=work, body=work.body | talk["after"], revision=2, by=user).work
    keep_version(work=work, by=user, now=_evening(day))
    if "hands_in" in talk:
        _hand_in(talk, user, work, _evening(day + timedelta(days=2)))


def _hand_in(talk, user, work, at) -> None:
    """The part that the writer chose, with the answers beside it."""
    page = AssignmentPage.objects.get(slug=ASSIGNMENT)
    piece = own_work(user, page, way_to(user, page))
    piece.place = [page.get_parent().get_parent().title, page.get_parent().title]
    chosen = {"kind": "link", "work": str(work.pk), "title": work.title, "which": talk["hands_in"]}
    stored = save(work=piece, body=talk["answers"] | {"mijn-reflectie": chosen}, revision=0, by=user).work
    hand_in(work=Work.objects.get(pk=stored.pk), by=user, now=at)


def _at_school(day: date) -> date:
    """The same day, or the Friday before a weekend."""
    return day - timedelta(days=max(day.isoweekday() - FRIDAY, 0))


def _evening(day) -> datetime:
    return datetime.combine(day, EVENING, timezone.get_default_timezone())
