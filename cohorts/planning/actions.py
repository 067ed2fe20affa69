"""A new group, its teachers, and its days when they move."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log

from cohorts.enrolment.actions import enrol, withdraw
from cohorts.enrolment.models import Role
from cohorts.schedule.actions import make_cohort, write_plan
from cohorts.schedule.models import Cohort
from cohorts.schedule.plan import Meeting, Plan
from cohorts.schedule.queries import plan_of
from cohorts.schedule.rules import said
from cohorts.schedule.times import write_times
from leergang.notices.actions import notify
from leergang.notices.models import Kind

from .queries import MOVED, who_hears
from .rules import may_manage_all, may_take_back

OVERTAKEN = gettext_lazy(
    "Een collega veranderde de datums terwijl jij bezig was. Bij elke dag staat wat er nu bewaard is. "
    "Kijk of jouw datums nog kloppen en bewaar ze dan nog een keer."
)


@transaction.atomic
def start_group(*, course, name: str, plan: Plan, like: Cohort | None, by, **fields) -> Cohort:
    """A group with all its dates. Who teaches the group it follows teaches it, and so does the teacher who makes it."""
    if not by.has_perm("cohorts.add_cohort"):
        raise PermissionDenied
    kept = {name: getattr(like, name) for name in ("price", "keeps_work_for")} if like else {}
    cohort = make_cohort(course=course, name=name, plan=plan, **kept, **fields)
    teachers = {enrolment.user for enrolment in like.enrolments.teaching().select_related("user")} if like else set()
    for user in teachers if may_manage_all(by) else teachers | {by}:
        enrol(cohort=cohort, user=user, role=Role.TEACHER, by=by)
    log(instance=cohort, action="wagtail.create", user=by)
    return cohort


@transaction.atomic
def take_back(*, cohort: Cohort, by) -> None:
    """Removes a group in which nobody takes part yet."""
    if not may_take_back(cohort):
        raise ValidationError(_("Er hangt al iets van iemand aan deze groep. Geef haar een andere datum."))
    log(instance=cohort, action="wagtail.delete", user=by, deleted=True)
    cohort.enrolments.all().delete()
    cohort.delete()


@transaction.atomic
def set_teachers(*, cohort: Cohort, users, by) -> None:
    """Makes these people the teachers of a group."""
    now = {enrolment.user: enrolment for enrolment in cohort.enrolments.teaching().select_related("user")}
    for user in set(users) - now.keys():
        enrol(cohort=cohort, user=user, role=Role.TEACHER, by=by)
    for user in now.keys() - set(users):
        withdraw(enrolment=now[user], by=by)


@transaction.atomic
def move_days(*, cohort: Cohort, before: Plan, plan: Plan, by, now: datetime) -> int:
    """Makes the dates of a group what the plan says, and tells everyone in it; returns how many people hear of it.

    `before` stays in the log, so that it can be put back; when that is not what is stored, a colleague was first.
    """
    if plan_of(cohort) != before:
        raise ValidationError(OVERTAKEN)
    changed = write_plan(cohort=cohort, plan=plan)
    log(instance=cohort, action=MOVED, user=by, data={"before": before.written()})
    sentences = news(changed, localdate(now))
    people = list(who_hears(cohort, by)) if sentences else []
    for user in people:
        notify(
            to=user,
            kind=Kind.DAY_MOVED,
            text=" ".join(sentences),
            address=cohort.get_absolute_url(),
            about=f"cohort-{cohort.pk}",
            now=now,
        )
    return len(people)


def news(changed: list[tuple[Meeting, Meeting]], today) -> list[str]:
    """What somebody who comes to these meetings must know, a sentence for each; what is over is left out."""
    return [_sentence(was, now) for was, now in changed if max(was.date, now.date) >= today]


def _sentence(was, now):
    if was.date != now.date:
        text = _("%(title)s gaat van %(was)s naar %(day)s.")
    else:
        text = _("%(title)s op %(day)s is veranderd.")
    sentences = [text % {"title": now.title, "was": said(was.date), "day": said(now.date)}]
    if was.times != now.times and now.times:
        sentences.append(_("De tijden zijn nu: %(times)s uur.") % {"times": write_times(now.times)})
    if was.place != now.place and now.place:
        sentences.append(_("De plaats is nu: %(place)s.") % {"place": now.place})
    return " ".join(sentences)
