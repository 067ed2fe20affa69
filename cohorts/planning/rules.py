"""Who may do what with a group, and what still can be undone."""

from cohorts.enrolment.models import Role
from cohorts.schedule.models import Cohort

# What a group brings along itself; anything else that hangs from it is somebody's.
ITS_OWN = {"days", "deadlines", "enrolments"}


def may_manage_all(user) -> bool:
    """Whether this person manages every group; others manage those they teach."""
    return user.has_perm("cohorts.change_every_cohort")


def may_see_names(user, cohort: Cohort) -> bool:
    """Whether this person may read who takes part: its teachers. Redactie manages dates, not people."""
    return Cohort.objects.taught_by(user).filter(pk=cohort.pk).exists()


def may_take_back(cohort: Cohort) -> bool:
    """Whether a group can vanish: nobody takes part, and nobody applied or was invited."""
    if cohort.enrolments.exclude(role=Role.TEACHER).exists():
        return False
    others = (relation for relation in Cohort._meta.related_objects if relation.name not in ITS_OWN)
    return not any(
        relation.related_model._default_manager.filter(**{relation.field.name: cohort}).exists() for relation in others
    )
