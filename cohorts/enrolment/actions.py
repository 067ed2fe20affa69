"""What happens to an enrolment."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from leergang.content.mixins import COURSE_DEPTH
from leergang.notices.actions import take_back

from .models import OPEN, Duo, Enrolment, Role, State
from .reader import forget_reader
from .rules import may_pair

SEEN_AGAIN = timedelta(hours=1)  # a group page counts in days, so who reads on is not written down each time


@transaction.atomic
def enrol(*, cohort, user, role=Role.PARTICIPANT, school=None, job="", by=None) -> Enrolment:
    """Puts somebody in a group; who stopped comes back as they were."""
    enrolment, made = Enrolment.objects.get_or_create(
        cohort=cohort, user=user, defaults={"role": role, "school": school, "job": job}
    )
    if not made and enrolment.state != State.ACTIVE:
        _settle(enrolment, State.ACTIVE)
    forget_reader(user)
    return enrolment


def withdraw(*, enrolment, by) -> None:
    """Somebody stops: from now on nothing of the group is open to them. What they made stays theirs."""
    _settle(enrolment, State.WITHDRAWN)


def suspend(*, enrolment, by) -> None:
    """A teacher closes the group to somebody, until `resume`."""
    _settle(enrolment, State.SUSPENDED)


def resume(*, enrolment, by) -> None:
    """Lets somebody back in."""
    _settle(enrolment, State.ACTIVE)


def graduate(*, cohort) -> int:
    """Makes everyone who took part to the end an alumnus; returns how many. Teachers stay teachers."""
    active = cohort.enrolments.filter(role=Role.PARTICIPANT, state=State.ACTIVE)
    return active.update(state=State.ALUMNUS, changed_at=timezone.now())


def was_here(*, user, page, at: datetime) -> None:
    """Somebody read in a course: their teachers see since when they are quiet."""
    course = page.path[: COURSE_DEPTH * page.steplen]
    older = Q(seen_at=None) | Q(seen_at__lt=at - SEEN_AGAIN)
    Enrolment.objects.open().filter(older, user=user, cohort__course__path=course).update(seen_at=at)


@transaction.atomic
def form_duo(*, enrolments, by) -> Duo:
    """Makes two people of one group go together."""
    first, second = enrolments
    if not may_pair(first, second):
        raise ValidationError(
            _("Een duo is van twee deelnemers van één school, en niemand zit in twee duo’s. Kies anderen.")
        )
    duo = Duo.objects.create(cohort=first.cohort)
    for enrolment in (first, second):
        enrolment.duo = duo
        enrolment.save(update_fields=["duo", "changed_at"])
    return duo


def part_duo(*, duo, by) -> None:
    """Lets two people go each for themselves again."""
    duo.delete()


@transaction.atomic
def _settle(enrolment, state):
    enrolment.state = state
    enrolment.save(update_fields=["state", "changed_at"])
    if state not in OPEN:
        take_back(to=enrolment.user, about=f"cohort-{enrolment.cohort_id}")
    forget_reader(enrolment.user)
