"""What pages are measured against is itself as light as it says."""

import pytest
from django.db import connection
from django.template import engines
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from tests.bench import floor
from tests.house.tree import ROOT

pytestmark = pytest.mark.django_db


@pytest.fixture
def bench(settings):
    """The addresses and templates of the bench."""
    settings.ROOT_URLCONF = "tests.bench.urls"
    folders = [*settings.TEMPLATES[0]["DIRS"], ROOT / "tests/bench/templates"]
    settings.TEMPLATES = [settings.TEMPLATES[0] | {"DIRS": folders}]


def ask(client, address):
    """The answer to a second visit, and its queries."""
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as queries:
        return client.get(address), [query["sql"] for query in queries]


def test_f1_is_two_queries_and_one_template(bench, signed_in, reader):
    answer, queries = ask(signed_in, reverse("f1"))
    assert len(queries) == 2
    assert ["django_session" in queries[0], reader._meta.db_table in queries[1]] == [True, True]
    assert [template.name for template in answer.templates] == ["bench/f1.html"]
    assert reader.name in answer.text


def test_f1_sees_who_signed_in(bench, client):
    assert client.get(reverse("f1")).status_code == 302


def test_the_bench_stands_nowhere_but_in_the_bench():
    for name in ("f1", "f2"):
        with pytest.raises(NoReverseMatch):
            reverse(name)
    assert not [folder for folder in engines["django"].engine.dirs if folder != ROOT / "templates"]


def test_f2_is_six_queries_and_a_menu_of_twenty(bench, signed_in, reader):
    floor.make("<p>Dit staat er.</p>", reader)
    answer, queries = ask(signed_in, reverse("f2", args=["kwaliteitszorg", "stap-3"]))
    assert len(queries) == 6
    assert answer.text.count("<li>") == 20
    assert "<p>Dit staat er.</p>" in answer.text
