"""A group of four at an assignment for a small team."""

import pytest

from assignments.together.actions import write_with
from cohorts.enrolment.actions import enrol
from tests import factories
from tests.assignments.submissions.conftest import brief, enrolment, group, now, teacher, work  # noqa: F401


@pytest.fixture(autouse=True)
def for_a_team(brief):  # noqa: F811
    type(brief).objects.update(together="team")


@pytest.fixture
def people(group):  # noqa: F811
    """The others of the group."""
    names = ("Fatima Bakkali", "Daan Okkerse", "Nadia El Amrani", "Timo Visser")
    return [enrol(cohort=group, user=factories.user(name=name)).user for name in names]


@pytest.fixture
def fatima(people):
    return people[0]


@pytest.fixture
def team(work, reader, fatima, now):  # noqa: F811
    """The work of two."""
    write_with(work=work, who=fatima, by=reader, now=now)
    return work
