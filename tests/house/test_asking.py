"""CI runs on PostgreSQL only what asks for a database: none that touches it may be left out there."""

import pytest

from leergang.accounts.models import User
from tests.asking import asks_for_database


def test_who_does_not_ask_for_the_database_cannot_touch_it(request):
    assert not asks_for_database(request.node)
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        User.objects.exists()


def test_who_asks_by_a_fixture_is_known(request, db):
    assert asks_for_database(request.node)
    assert not User.objects.exists()


@pytest.mark.django_db
def test_who_asks_by_a_mark_is_known(request):
    assert asks_for_database(request.node)
    assert not User.objects.exists()


def test_who_asks_by_a_fixture_of_a_fixture_is_known(request, home):
    assert asks_for_database(request.node)
    assert home.title


def test_who_looks_at_a_world_made_for_a_file_is_known(request, once):
    assert asks_for_database(request.node)
    assert not User.objects.exists()
