"""Who took part becomes an alumnus when the group has closed: by itself, once."""

from datetime import date, datetime

import pytest
from django.utils.timezone import make_aware

from cohorts.enrolment.actions import enrol, suspend
from cohorts.enrolment.models import State
from cohorts.enrolment.tasks import graduate_when_closed
from leergang.kit import slots
from tests import factories

CLOSES = date(2027, 3, 28)  # in the night before, the clock went forward


@pytest.fixture
def cohort(course):
    made = factories.cohort(course, name="Najaar", closes_on=CLOSES)
    for _number in range(2):
        enrol(cohort=made, user=factories.user())
    return made


def at(*moment):
    return make_aware(datetime(*moment))


def states(cohort):
    return sorted(cohort.enrolments.values_list("state", flat=True))


@pytest.mark.parametrize("moment", [(2027, 3, 27, 23, 59), (2027, 3, 28, 0, 0), (2027, 3, 28, 23, 59)])
def test_nothing_happens_until_the_day_is_over(cohort, moment):
    assert graduate_when_closed(at(*moment)) == []
    assert states(cohort) == [State.ACTIVE] * 2


def test_after_that_day_they_are_alumni_once(cohort):
    factories.teacher(cohort)
    assert graduate_when_closed(at(2027, 3, 29, 0, 0)) == ["2 deelnemers van Najaar zijn nu oud-deelnemer."]
    assert states(cohort) == [State.ACTIVE, State.ALUMNUS, State.ALUMNUS]
    assert graduate_when_closed(at(2027, 3, 29, 0, 1)) == []


def test_who_was_suspended_or_is_in_a_group_without_an_end_stays_as_they_are(cohort, course):
    suspend(enrolment=cohort.enrolments.first(), by=None)
    endless = factories.cohort(course)
    enrol(cohort=endless, user=factories.user())
    assert graduate_when_closed(at(2030, 1, 1)) == ["1 deelnemer van Najaar is nu oud-deelnemer."]
    assert State.SUSPENDED in states(cohort)
    assert states(endless) == [State.ACTIVE]


def test_it_costs_one_query_when_nothing_is_due(cohort, django_assert_num_queries):
    with django_assert_num_queries(1):
        graduate_when_closed(at(2027, 3, 1))


def test_the_tick_knows_it(cohort):
    assert ["2 deelnemers van Najaar zijn nu oud-deelnemer."] in slots.contributions("tick", at(2027, 4, 1))
