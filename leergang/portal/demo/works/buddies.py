"""Two people of the demo's running group read each other's work: one said something about it, one still has to."""

from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from assignments.briefs.rules import end_of
from assignments.peerreview.actions import give, opened
from assignments.peerreview.kind import feedback_of
from assignments.peerreview.models import PeerReview, PeerRound
from assignments.peerreview.pairing.actions import arrange, propose, start
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from assignments.work.models import Work
from cohorts.schedule.models import Cohort, Deadline

from ..people import account
from .assignments import read

AT = time(9, 30)
UNTIL = timedelta(days=7)  # before day 3


def load_buddies(cohort: Cohort) -> None:
    """By the real verbs, once. Who handed in later has no buddy yet: that is for the teacher."""
    if PeerRound.objects.filter(cohort=cohort).exists():
        return
    written, teacher = read("buddy.toml")["review"], account("docent")
    due = Deadline.objects.filter(cohort=cohort).exclude(page=None).earliest("due_at")
    began = datetime.combine(due.due_at.date() + timedelta(days=1), AT, timezone.get_default_timezone())
    made = propose(cohort=cohort, page=due.page_id, by=teacher)
    pairs = [(_piece(one, due).pk, account(one["who"]).pk) for one in written]
    third = cohort.days.order_by("date")[2]
    arrange(round=made, pairs=pairs, due=end_of(third.date - UNTIL), by=teacher)
    start(round=made, by=teacher, now=began)
    for one in written:
        if "given" in one:
            _give(one, due, began + timedelta(days=one["given"]))


def _piece(one: dict[str, Any], due: Deadline) -> Work:
    writer = account(one["of"])
    return own_work(writer, due.page, way_to(writer, due.page))


def _give(one: dict[str, Any], due: Deadline, at: datetime) -> None:
    reader = account(one["who"])
    reviews = PeerReview.objects.select_related("round", "work", "reader")
    review = reviews.get(work=_piece(one, due).pk, reader=reader)
    opened(review=review, by=reader, now=at - timedelta(hours=1))
    work = save(work=feedback_of(review), body=one["body"], revision=0, by=reader).work
    give(work=work, by=reader, now=at)
