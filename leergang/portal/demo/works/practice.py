"""What the demo's running group wrote about its practice, and wants to learn: by the real verbs."""

from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from assignments.cases.actions import offer, share_with_group
from assignments.cases.kind import new_case
from assignments.learning.actions import share_with
from assignments.learning.kind import question_in
from assignments.work.actions import save
from assignments.work.groups import ways_on
from assignments.work.models import Audience, Work
from cohorts.schedule.models import Cohort

from ..people import account
from .assignments import read

LEARNT_BEFORE = timedelta(days=4)  # before the first day
AT = time(16, 40)


def load_practice(cohort: Cohort) -> None:
    """Examples and learning questions; once."""
    if Work.objects.filter(cohort=cohort, kind__in=("case", "learning_question")).exists():
        return
    written = read("praktijk.toml")
    first = cohort.days.order_by("date").first()
    before_the_start = datetime.combine(first.date - LEARNT_BEFORE, AT, timezone.get_default_timezone())
    for one in written["case"]:
        _case(one, cohort)
    for one in written["question"]:
        _question(one, cohort, before_the_start)


def _way(user, cohort):
    return next(way for way in ways_on(user) if way.cohort == cohort.pk)


def _case(written: dict[str, Any], cohort):
    user, now = account(written["who"]), timezone.now()
    work = save(work=new_case(user, _way(user, cohort)), body=written["body"], revision=0, by=user).work
    if written.get("for") == "group":
        share_with_group(work=work, by=user, now=now)
    elif written.get("for") == "library":
        offer(work=work, revision=work.revision, is_named=False, by=user, now=now)


def _question(written: dict[str, Any], cohort, now):
    user = account(written["who"])
    work = save(
        work=question_in(user, _way(user, cohort)), body={"question": written["text"]}, revision=0, by=user
    ).work
    if "for" in written:
        audience = Audience.COHORT if written["for"] == "group" else Audience.TEACHERS
        share_with(work=work, audience=audience, by=user, now=now)
