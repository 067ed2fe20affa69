"""The world of the permissions, made once for all tests of a file: each takes back what it did."""

import pytest
from django.db import transaction

from tests.house.world import World


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """One of everything and everyone; gone after the last test of the file."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield World()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def cases(world, django_db_blocker):
    """The address of each case that has one of its own."""
    with django_db_blocker.unblock():
        return world.addresses()
