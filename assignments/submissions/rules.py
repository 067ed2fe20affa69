"""Who may hand in and take back."""

from cohorts.enrolment.reader import reader_of
from leergang.kit.quick.prepared import Prepared

from ..briefs.queries import is_aside
from ..work.models import Work
from ..work.rules import may_write
from .models import Submission


def may_begin(user, work: Work) -> bool:
    """Whether this person takes part in the group of this work, and may read what is asked at this moment."""
    reader = reader_of(user)
    if reader.looks_as or work.page is None:
        return False
    ways = [way for way in reader.ways if way.cohort == work.cohort_id and way.takes_part]
    return any(way.opens(work.page.path, reader.now()) for way in ways)


def may_hand_in(user, work: Work) -> bool:
    """Whoever writes in it and takes part in its group, as long as it is their work for the assignment."""
    return work.kind == "assignment" and not is_aside(work.anchor) and may_write(user, work) and may_begin(user, work)


def may_take_back(user, submission: Submission) -> bool:
    """Whoever writes in it, until somebody else opened it. Who stopped may too: it stays theirs."""
    untouched = submission.opened_at is None and submission.taken_back_at is None
    return untouched and may_write(user, submission.version.work) and not is_opened_by_others(submission)


def is_opened_by_others(submission: Submission) -> bool:
    """Whether somebody beside the teachers has it in sight; asked once more of one that does not say so."""
    if hasattr(submission, "is_opened_by_others"):
        return submission.is_opened_by_others
    return bool(OPENED.first(pk=submission.pk))


def _opened(pk):
    return Submission.objects.knowing_who_opened().filter(pk=pk, is_opened_by_others=True)


OPENED = Prepared(_opened)
