"""The query that finds a group for who leads it says what the rule says."""

import pytest
from django.utils import timezone

from cohorts.enrolment.actions import enrol, suspend
from cohorts.enrolment.queries import group_led
from cohorts.enrolment.reader import forget_reader, look_as, way_of_a_participant
from cohorts.enrolment.rules import leads
from tests import factories


@pytest.fixture
def people(db):
    """Everybody who has anything to do with a group, or with another."""
    course = factories.course()
    group, other = factories.cohort(course, slug="deze"), factories.cohort(course, slug="andere")
    suspended = factories.teacher(group)
    suspend(enrolment=suspended, by=factories.administrator())
    looking = factories.teacher(group).user
    forget_reader(looking)
    look_as(looking, way_of_a_participant(group.pk), timezone.now())
    found = {
        "teacher": factories.teacher(group).user,
        "suspended": suspended.user,
        "teacher of another": factories.teacher(other).user,
        "participant": enrol(cohort=group, user=factories.user()).user,
        "administrator": factories.administrator(),
        "administrator who is not let in": factories.user(is_superuser=True, is_staff=False),
        "looking": looking,
    }
    return group, found


def test_who_leads_a_group_finds_it_and_nobody_else_does(people):
    group, found = people
    led = {name for name, person in found.items() if group_led(person, group.slug) == group}
    assert led == {name for name, person in found.items() if leads(person, group)} >= {"teacher", "administrator"}
    assert not led & {"suspended", "teacher of another", "participant", "looking"}


def test_a_group_that_is_not_there_is_found_by_nobody(people):
    assert not [name for name, person in people[1].items() if group_led(person, "bestaat-niet")]
