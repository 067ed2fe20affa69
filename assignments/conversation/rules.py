"""Who says what of a point, and who answers."""

from cohorts.enrolment.models import Enrolment
from cohorts.enrolment.reader import reader_of

from ..work.models import Work


def is_writer(user, work: Work) -> bool:
    """Whether this person writes the work, alone or with others."""
    return Work.objects.editable_by(user).filter(pk=work.pk).exists()


def is_teacher(user, work: Work) -> bool:
    """Whether this person teaches the group of the work now."""
    if not user.is_authenticated or reader_of(user).looks_as or work.cohort_id is None:
        return False
    return Enrolment.objects.teaching().filter(user=user, cohort=work.cohort_id).exists()


def may_settle(user, work: Work) -> bool:
    """Only who writes says what became of a point."""
    return is_writer(user, work)


def may_reopen(user, work: Work) -> bool:
    """A teacher who thinks there is still something to do."""
    return is_teacher(user, work)


def may_reply(user, work: Work) -> bool:
    """The writers and the teachers; nobody else takes part in the conversation."""
    return is_writer(user, work) or is_teacher(user, work)
