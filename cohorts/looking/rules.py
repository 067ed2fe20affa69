"""Who may look as a participant."""

from cohorts.enrolment.reader import Reader


def may_look(user, cohort: int) -> bool:
    """Teachers of this group, and whoever may read everything; asked of the person, not of whom they look as."""
    reader = Reader(user)
    return reader.everything or any(way.teaches and way.cohort == cohort for way in reader.ways)
