"""Of who was erased no word is left in the bytes of the database and the files."""

import sqlite3
from contextlib import contextmanager

import pytest
from django.db import connection, connections
from django.db.utils import ConnectionHandler
from django.utils import timezone

from assignments.work import kinds
from assignments.work.models import Work
from leergang.accounts.models import Erased
from leergang.kit.settings_rules import sqlite_pragmas
from leergang.portal.privacy.actions import erase
from leergang.portal.setup import set_up
from tests import factories
from tests.assignments.conftest import ESSAY
from tests.house.somebody import STAYS, Somebody

SQLITE = {"transaction_mode": "IMMEDIATE", "timeout": 20}


@pytest.fixture
def stored(transactional_db, tmp_path, settings, monkeypatch):
    """Somebody in a database as it runs: with SQLite in a file, where what is stored is really stored."""
    settings.MEDIA_ROOT, settings.DATA_DIR = tmp_path / "private", tmp_path
    monkeypatch.setitem(kinds.KINDS, "essay", ESSAY)
    set_up()
    factories.course()
    with in_a_file(tmp_path / "leergang.sqlite3"):
        yield Somebody()


@contextmanager
def in_a_file(file):
    """The tests have their database in memory, where nobody can look for bytes."""
    if connection.vendor != "sqlite":
        yield
        return
    copy = sqlite3.connect(file)
    connection.connection.backup(copy)
    copy.close()
    before, options = connections["default"], SQLITE | {"init_command": sqlite_pragmas(sqlite3.sqlite_version_info)}
    given = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file), "OPTIONS": options}
    connections["default"] = ConnectionHandler({"default": given})["default"]
    yield
    connection.close()
    connections["default"] = before


def all_bytes(folder):
    """Of files, with those of SQLite; and all rows of a database elsewhere."""
    kept = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    if connection.vendor != "sqlite":
        with connection.cursor() as cursor:
            for table in connection.introspection.table_names(cursor):
                cursor.execute(f'SELECT t::text FROM "{table}" t')
                kept += [row[0].encode() for row in cursor.fetchall()]
    return b"".join(kept)


def test_no_word_is_left_in_the_bytes_of_database_and_files(stored, tmp_path):
    before = all_bytes(tmp_path)
    assert [word for word in stored.words if word.encode() not in before] == []
    Work.objects.filter(kind="note").update(body={"text": "langer " * 900})  # what stood there stays behind in the file
    erase(user=stored.user, now=timezone.now())
    left = all_bytes(tmp_path)
    assert {word for word in stored.words if word.encode() in left} == STAYS
    assert stored.user.name.encode() not in left
    assert Erased.objects.get().finished_at


def test_the_bytes_show_what_is_deleted_and_not_wiped(stored, tmp_path, monkeypatch):
    """The control: without writing the file anew, deleted words can be read in it."""
    if connection.vendor != "sqlite":
        return
    monkeypatch.setattr("leergang.accounts.erasing.listed.wipe_deleted", lambda: True)
    erase(user=stored.user, now=timezone.now())
    left = all_bytes(tmp_path)
    assert len([word for word in stored.words if word.encode() in left]) > 2 * len(STAYS)
