"""The world every test starts in: the database as a fresh installation has it, and people to act in it."""

import subprocess
import sys
from collections import defaultdict
from importlib import import_module

import pytest
from django.db import connection, transaction

from leergang.content.course import CoursePage
from tests import factories
from tests.asking import leave_others
from tests.examples import load_what_it_reads, register_profiles
from tests.leaving import leave_out

NO_PANGO = (
    "Pango ontbreekt; daarmee maken de tests PDF. Op Debian: "
    "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)

register_profiles()


def pytest_addoption(parser):
    """For a second kind of database."""
    parser.addoption("--only-database", action="store_true", help="only the tests that ask for a database")


def empties(item):
    """Whether a test leaves an empty database behind, as those do that really store."""
    mark = item.get_closest_marker("django_db")
    return bool(mark and mark.kwargs.get("transaction")) or "transactional_db" in item.fixturenames


def makes_pdf():
    """Whether this machine has what PDF is made with; asked elsewhere, as it changes how pictures are read here."""
    command = [sys.executable, "-c", "import weasyprint"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Tests that empty the database come last. A process is given whole files, so no other test is in theirs."""
    load_what_it_reads()
    leave_out(config, items, "pdf", makes_pdf, NO_PANGO)
    if config.getoption("--only-database"):
        leave_others(config, items)
    kinds = defaultdict(set)
    for item in items:
        kinds[item.path].add(empties(item))
    if mixed := [str(path) for path, found in kinds.items() if len(found) > 1]:
        raise pytest.UsageError(f"Give the tests that really store a file of their own: {', '.join(mixed)}")
    _worlds_last(items)


def _worlds_last(items):
    """In each file the tests that ask for no world of that file come first: later ones would find it."""
    files = {path: at for at, path in enumerate(dict.fromkeys(item.path for item in items))}
    items.sort(key=lambda item: (files[item.path], not {"once", "made_course"}.isdisjoint(item.fixturenames)))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Adds what migrations would have made: search tables, site, first pages, groups."""
    from leergang.portal.setup import set_up

    with django_db_blocker.unblock():
        _make_search_tables()
        set_up()


def _make_search_tables():
    """SQLite's full-text table with its triggers; `--nomigrations` makes an ordinary table of it."""
    if connection.vendor != "sqlite":
        return
    made = import_module("wagtail.search.migrations.0006_customise_indexentry").Migration.operations[-1]
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE wagtailsearch_indexentry_fts")
        for operation in made.database_operations:
            cursor.execute(operation.sql)


@pytest.fixture(autouse=True)
def _empty_cache():
    """No test sees what another one put in the cache: limits on signing in are counted there."""
    from django.core.cache import cache

    cache.clear()


@pytest.fixture(scope="module")
def once(django_db_setup, django_db_blocker):
    """For a world that is dear to make: shared by the tests of a file. Each takes back what it did."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def home(db):
    """The page at /."""
    from leergang.content.pages import HomePage

    return HomePage.objects.get()


@pytest.fixture(scope="module")
def made_course(request):
    """What `course` finds; none where tests empty the database. A file that needs another makes that, from `once`."""
    if not any(empties(item) for item in request.session.items if item.path == request.path):
        request.getfixturevalue("once")
        return factories.course()
    return None


@pytest.fixture
def course(made_course, db):
    """A small course: one day, one module, two steps."""
    return CoursePage.objects.get(pk=made_course.pk) if made_course else factories.course()


@pytest.fixture
def reader(request, db):
    """A participant; where the test has a course, of a group to which all of it is open."""
    course = request.getfixturevalue("course") if "course" in request.fixturenames else None
    return factories.participant(course)


@pytest.fixture
def signed_in(client, reader):
    """A browser in which the reader signed in."""
    client.force_login(reader)
    return client
