"""System checks about the machine: what SQLite it has."""

from django.core.checks import Error, Tags, register
from django.db import connections

from .settings_rules import wal_is_safe


@register(Tags.database)
def no_wal_on_an_affected_sqlite(databases=None, **kwargs):
    """Refuses write-ahead logging where SQLite can lose committed rows; runs with `check --database default`."""
    return [problem for alias in databases or [] for problem in _problems(connections[alias])]


def _problems(connection):
    if connection.vendor != "sqlite" or wal_is_safe(connection.Database.sqlite_version_info):
        return []
    with connection.cursor() as cursor:
        journal = cursor.execute("PRAGMA journal_mode").fetchone()[0]
    return [_wal_problem(connection)] if journal == "wal" else []


def _wal_problem(connection):
    return Error(
        f"SQLite {connection.Database.sqlite_version} kan in WAL-modus bewaarde rijen verliezen.",
        hint="Installeer pysqlite3, of laat de instellingen journal_mode=DELETE kiezen.",
        id="leergang.E001",
    )
