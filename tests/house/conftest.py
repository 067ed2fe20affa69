"""The world of the permissions, made once for all tests of a file: each takes back what it did."""

import pytest

from tests.house.world import World


@pytest.fixture(scope="module")
def world(once):
    """One of everything and everyone; gone after the last test of the file."""
    return World()


@pytest.fixture(scope="module")
def cases(world, django_db_blocker):
    """The address of each case that has one of its own."""
    with django_db_blocker.unblock():
        return world.addresses()
