"""As whom somebody may look."""

from cohorts.enrolment.reader import Reader
from cohorts.schedule.models import Cohort


def groups_to_look_at(user):
    """The groups of which `rules.may_look` says yes, the newest first."""
    if Reader(user).everything:
        return Cohort.objects.all()
    return Cohort.objects.filter(enrolments__in=user.enrolments.teaching())
