"""The group of handing in, with a version that was handed in."""

import pytest

from assignments.submissions.actions import hand_in
from cohorts.enrolment.actions import enrol
from tests import factories
from tests.assignments.submissions.conftest import (  # noqa: F401 - fixtures
    WRITTEN,
    brief,
    deadline,
    enrolment,
    group,
    now,
    teacher,
    work,
    write,
)


@pytest.fixture
def submission(work, reader, now):  # noqa: F811 - the fixtures above
    return hand_in(work=work, by=reader, now=now)


@pytest.fixture
def handed_in_by(brief, group, now):  # noqa: F811
    """Makes a participant of this name who handed in."""

    def make(name, body=None):
        person = enrol(cohort=group, user=factories.user(name=name)).user
        return hand_in(work=write(person, brief, body or WRITTEN), by=person, now=now)

    return make
