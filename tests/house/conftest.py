"""The world of the permissions, made once for all tests of a file: each takes back what it did."""

import pytest
from django.urls import reverse

from tests.house.table import TABLE
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


@pytest.fixture(scope="module")
def addresses(world, cases):
    """The address of each row of the table."""
    return {row: cases.get(row) or reverse(row.partition(" ")[0]) for row in TABLE}
