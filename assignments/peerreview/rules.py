"""Who may do what with a piece that they read, and with what they say about it."""

from cohorts.enrolment.reader import reader_of

from ..work.models import Version
from .models import PeerReview


def may_read(user, review: PeerReview) -> bool:
    """Whether the piece itself is open to its reader: not after somebody else took over, nor to who left the group."""
    if review.ended_at and not review.given_id:
        return False
    return any(way.cohort == review.round.cohort_id and not way.teaches for way in reader_of(user).ways)


def may_give(user, review: PeerReview) -> bool:
    """Whether this person may say something about it now."""
    ways = [way for way in reader_of(user).ways if way.cohort == review.round.cohort_id]
    takes_part = any(way.takes_part for way in ways)
    return takes_part and review.reader_id == user.pk and review.given_id is None and review.ended_at is None


def may_take_back(user, review: PeerReview) -> bool:
    """Whoever gave it, until the writer read it."""
    return review.reader_id == user.pk and review.given_id is not None and review.read_at is None


def is_newer(standing: Version | None, version: Version | None) -> bool:
    """Whether the writer handed in anew since this version."""
    return standing is not None and version is not None and standing.number > version.number
