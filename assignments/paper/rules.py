"""Who may take the work of a whole group along."""

from cohorts.enrolment.reader import reader_of
from cohorts.schedule.models import Cohort


def may_take_all(user, cohort: Cohort) -> bool:
    """The group's own teachers: an administrator sees who handed in, and reads no work."""
    reader = reader_of(user)
    return not reader.looks_as and any(way.leads and way.cohort == cohort.pk for way in reader.ways)
