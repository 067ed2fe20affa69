"""Who may hand in and take back."""

from cohorts.enrolment.models import Role, State
from cohorts.enrolment.reader import reader_of

from ..work.models import Version, Work
from ..work.rules import may_write
from ..work.values import same
from .models import Submission


def may_begin(user, work: Work) -> bool:
    """Whether this person takes part in the group of this work, and may read what is asked at this moment."""
    reader = reader_of(user)
    if reader.looks_as or work.page is None:
        return False
    ways = [way for way in reader.ways if way.cohort == work.cohort_id and way.takes_part]
    return any(way.opens(work.page.path, reader.now()) for way in ways)


def may_hand_in(user, work: Work) -> bool:
    """Whoever writes in it and takes part in its group."""
    return work.kind == "assignment" and may_write(user, work) and may_begin(user, work)


def may_take_back(user, submission: Submission) -> bool:
    """Whoever writes in it, until a teacher opened it. Who stopped may too: it stays theirs."""
    untouched = submission.opened_at is None and submission.taken_back_at is None
    return untouched and may_write(user, submission.version.work)


def is_of_the_group(enrolment) -> bool:
    """Whether this is somebody who hands in, now."""
    return enrolment.role == Role.PARTICIPANT and enrolment.state == State.ACTIVE


def may_write_with(mine, theirs) -> bool:
    """Whether these two enrolments are those of a duo that goes together now."""
    together = mine.duo_id is not None and mine.duo_id == theirs.duo_id and mine.user_id != theirs.user_id
    return together and is_of_the_group(mine) and is_of_the_group(theirs)


def says_the_same(version: Version, work: Work) -> bool:
    """Whether nothing changed since this version."""
    return same(version.body, work.body)
