"""Work that belongs to a group: which group that is, and who may begin, share or offer it there."""

from cohorts.enrolment.reader import Way, reader_of

from .models import Audience, Work

PREFIX = "groep-"


def anchor_of(cohort: int) -> str:
    """What a work of this group hangs on, where it hangs at no page."""
    return f"{PREFIX}{cohort}"


def way_to(user, anchor: str) -> Way | None:
    """The group of this anchor, for who takes part in it now; who looks as another begins nothing."""
    reader = reader_of(user)
    if reader.looks_as:
        return None
    return next((way for way in ways_on(user) if anchor_of(way.cohort) == anchor), None)


def ways_on(user) -> list[Way]:
    """The groups in which this person takes part now."""
    return [way for way in reader_of(user).ways if way.takes_part]


def way_by(user, slug: str) -> Way | None:
    """The group of this address, for who takes or took part in it or teaches it; an administrator is no part of it."""
    ways = (way for way in reader_of(user).ways if way.slug == slug)
    return next((way for way in ways if way.leads or not way.teaches), None)


def may_share_with(user, work: Work, audience: Audience) -> bool:
    """With the group as long as one takes part; with teachers and editors as an alumnus too, and not after stopping."""
    mine = [way for way in reader_of(user).ways if way.cohort == work.cohort_id and not way.teaches]
    if audience == Audience.COHORT:
        mine = [way for way in mine if way.takes_part]
    return bool(mine) and not reader_of(user).looks_as
