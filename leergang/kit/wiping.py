"""Making what was deleted unreadable in the file of the database too."""

from django.db import connection


def wipe_deleted() -> bool:
    """Writes the file of SQLite anew without what was deleted, and empties its log; answers whether both went well.

    Deleting only marks bytes as free, and the log keeps older pages until it is cut. Somebody who reads at this moment
    keeps it from being cut: then ask again. PostgreSQL reuses its own space.
    """
    if connection.vendor != "sqlite":
        return True
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return cursor.fetchone()[0] == 0
