"""Who may write together, and until when a pen counts."""

from datetime import datetime, timedelta

from cohorts.enrolment.models import Role, State

from ..briefs.models import Together

HELD_FOR = timedelta(minutes=5)
KEPT_FOR = timedelta(days=1)
MOST = {Together.ALONE: 1, Together.DUO: 2, Together.TEAM: 4}  # writers of one work


def counts_from(now: datetime) -> datetime:
    """A pen that wrote before this moment is free."""
    return now - HELD_FOR


def is_of_the_group(enrolment) -> bool:
    """Whether this is somebody who hands in, now."""
    return enrolment.role == Role.PARTICIPANT and enrolment.state == State.ACTIVE


def may_write_with(mine, theirs, how: str) -> bool:
    """Whether these two enrolments of one group may write together: as the duo they are, or in a team."""
    others = mine.user_id != theirs.user_id and mine.cohort_id == theirs.cohort_id
    duo = how == Together.TEAM or (how == Together.DUO and mine.duo_id is not None and mine.duo_id == theirs.duo_id)
    return others and duo and is_of_the_group(mine) and is_of_the_group(theirs)
