"""The piles that are measured are piles that the desk knows, and their size costs no query more."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.bench import piles

SIZES = (3, 70)  # fewer and more than are shown


@pytest.fixture
def client_of_the_teacher(monkeypatch, db):
    monkeypatch.setattr(piles, "PILES", SIZES)
    teacher = factories.user()
    piles.make(factories.course("Meetlat"), teacher)
    client = Client()
    client.force_login(teacher)
    return client


@pytest.mark.parametrize("path", [piles.next_path, piles.list_path])
def test_a_large_pile_costs_hardly_more_queries_than_a_small_one(path, client_of_the_teacher):
    counts, paths = [], [path(size) for size in SIZES]
    for address in paths:
        with CaptureQueriesContext(connection) as asked:
            assert client_of_the_teacher.get(address).status_code == 200
        counts.append(len(asked))
    assert counts[1] - counts[0] <= 1  # of what is not all shown, it counts the rest
    assert 5 < max(counts) <= 12
