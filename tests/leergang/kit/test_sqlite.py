"""SQLite keeps what it acknowledged: the journal follows the library that is there."""

import pytest
from django.db.utils import ConnectionHandler

from leergang.kit import checks
from leergang.kit.settings_rules import sqlite_pragmas, wal_is_safe

pytestmark = pytest.mark.django_db  # these tests open databases of their own
SAFE, AFFECTED = (3, 53, 4), (3, 40, 1)
OPTIONS = {"transaction_mode": "IMMEDIATE", "timeout": 20}


@pytest.fixture
def connect(tmp_path):
    """Opens a database in a file, as the settings do for this version of SQLite."""
    opened = []

    def open_for(version, **kind):
        options = OPTIONS | {"init_command": sqlite_pragmas(version, **kind)}
        database = {"ENGINE": "django.db.backends.sqlite3", "NAME": tmp_path / "a.sqlite3", "OPTIONS": options}
        opened.append(ConnectionHandler({"default": database})["default"])
        return opened[-1]

    yield open_for
    for connection in opened:
        connection.close()


def pragma(connection, name):
    with connection.cursor() as cursor:
        return cursor.execute(f"PRAGMA {name}").fetchone()[0]


@pytest.mark.parametrize(("version", "journal", "synchronous"), [(SAFE, "wal", 2), (AFFECTED, "delete", 3)])
def test_each_journal_syncs_what_it_acknowledges(connect, version, journal, synchronous):
    connection = connect(version)
    assert pragma(connection, "journal_mode") == journal
    assert pragma(connection, "synchronous") == synchronous
    assert pragma(connection, "foreign_keys") == 1
    assert pragma(connection, "trusted_schema") == 0


@pytest.mark.parametrize("version", [SAFE, AFFECTED])
def test_both_journals_keep_a_row(connect, version):
    with connect(version).cursor() as cursor:
        cursor.execute("CREATE TABLE kept (line TEXT)")
        cursor.execute("INSERT INTO kept VALUES ('een zin')")
    with connect(version).cursor() as cursor:
        assert cursor.execute("SELECT line FROM kept").fetchall() == [("een zin",)]


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
    ],
)
def test_the_versions_with_the_fix_are_known(version, safe):
    assert wal_is_safe(version) is safe


def test_hurry_is_for_the_demo_being_made(connect):
    assert pragma(connect(SAFE, hurry=True), "synchronous") == 0


def problems(monkeypatch, connection, *, safe):
    monkeypatch.setattr(checks, "connections", {"default": connection})
    monkeypatch.setattr(checks, "wal_is_safe", lambda version: safe)
    return [problem.id for problem in checks.no_wal_on_an_affected_sqlite(databases=["default"])]


def test_the_check_refuses_wal_on_an_affected_library(connect, monkeypatch):
    assert problems(monkeypatch, connect(SAFE), safe=False) == ["leergang.E001"]


def test_the_check_takes_the_plain_journal_on_an_affected_library(connect, monkeypatch):
    assert problems(monkeypatch, connect(AFFECTED), safe=False) == []


def test_the_check_takes_wal_on_a_mended_library(connect, monkeypatch):
    assert problems(monkeypatch, connect(SAFE), safe=True) == []
