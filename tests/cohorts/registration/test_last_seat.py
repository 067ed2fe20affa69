"""Two people at once: the database settles who gets the last seat."""

import pytest
from django.utils import timezone

from cohorts.registration.actions import apply
from leergang.portal.setup import set_up
from tests import factories
from tests.threads import at_once


@pytest.fixture
def world(transactional_db):
    """What is stored can be seen by other threads; emptied afterwards."""
    set_up()


def test_exactly_one_of_four_gets_the_last_seat(world, tmp_path):
    group = factories.start_moment(factories.course(), seats=1)
    now = timezone.now()

    def applying(name):
        return lambda: apply(cohort=group, answers=factories.answers(name), now=now).state

    assert sorted(at_once(tmp_path, *map(applying, "ABCD"))) == ["new", "waiting", "waiting", "waiting"]


def test_one_address_twice_at_once_is_one_application(world, tmp_path):
    group = factories.start_moment(factories.course())
    now = timezone.now()

    def applying(email):
        return lambda: apply(cohort=group, answers=factories.answers(email=email), now=now).pk

    assert len(set(at_once(tmp_path, *map(applying, ["a@b.example", "A@b.example", "a@B.example"])))) == 1
