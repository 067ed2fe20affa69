"""Nothing of a person is forgotten: when they take all along, and when they are erased."""

import sqlite3
import zipfile
from contextlib import contextmanager

import pytest
from django.apps import apps
from django.db import connection, connections, models
from django.db.utils import ConnectionHandler
from django.utils import timezone

from assignments.work import kinds
from assignments.work.models import Work
from leergang.accounts.models import Erased, User
from leergang.kit.personal import everything_kept
from leergang.kit.settings_rules import sqlite_pragmas
from leergang.portal.privacy.actions import erase
from leergang.portal.privacy.paper import as_zip
from leergang.portal.privacy.queries import parts_of
from leergang.portal.setup import set_up
from tests import factories
from tests.assignments.conftest import ESSAY
from tests.house.somebody import STAYS, Somebody

# Models that point to a person and are in no `Kept`, with the reason.
ELSEWHERE = {
    "wagtailimages.Image": "Wagtail's own, which Picture stands for; it has no rows",
    "wagtaildocs.Document": "Wagtail's own, which Handout stands for; it has no rows",
}
SQLITE = {"transaction_mode": "IMMEDIATE", "timeout": 20}


def relations():
    """Every field of every model that points to a person, or holds an address."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.local_fields + model._meta.local_many_to_many:
            points = (
                field.remote_field and field.related_model is User and not isinstance(field, models.ManyToManyField)
            )
            if points or isinstance(field, models.EmailField):
                yield model._meta.label, model, field


def named():
    kept = everything_kept()
    return {label for one in kept for label in (*one.theirs, *one.nameless)}


def test_every_model_that_points_to_a_person_is_told_and_erased():
    found = {label for label, _model, _field in relations()}
    assert len(found) > 30
    assert not found - named() - set(ELSEWHERE)
    assert not set(ELSEWHERE) & named()


def test_what_hangs_from_what_is_theirs_is_named_too():
    theirs = {label for one in everything_kept() for label in one.theirs}
    for model in apps.get_models():
        owners = {field.related_model._meta.label for field in model._meta.local_fields if cascades(field)}
        assert not owners & theirs or model._meta.label in theirs, model


def cascades(field):
    return field.remote_field and field.remote_field.on_delete is models.CASCADE and field.related_model is not User


def test_what_is_named_is_there():
    for label in named():
        apps.get_model(label)


@pytest.fixture
def somebody(course, monkeypatch, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setitem(kinds.KINDS, "essay", ESSAY)
    return Somebody()


def test_whoever_takes_all_along_has_every_word_in_each_form(somebody):
    packed = zipfile.ZipFile(as_zip(somebody.user, parts_of(somebody.user), timezone.now()))
    assert packed.namelist()[0] == "lees-mij.html"
    files = " ".join(packed.read(name).decode() for name in packed.namelist() if name.startswith("bestanden/"))
    for folder in ("json", "markdown", "html"):
        text = " ".join(packed.read(name).decode() for name in packed.namelist() if name.startswith(folder)) + files
        assert [word for word in somebody.words if word not in text] == []


def test_nothing_points_to_who_was_erased(somebody):
    number, address = somebody.user.pk, somebody.user.email
    erase(user=somebody.user, now=timezone.now())
    for label, model, field in relations():
        gone = address if isinstance(field, models.EmailField) else number
        assert not model._default_manager.filter(**{field.attname: gone}).exists(), f"{label}.{field.name}"


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
