"""The next revision of a work: one statement, in which the database compares the last."""

from typing import Any

from django.db import connection

from ..models import Work

# What is asked most of all while people write; its last line is `Work.objects.written_by`.
NEXT = """
    UPDATE assignments_work SET revision = revision + 1, body = %s, title = %s, saved_at = %s, removed_at = NULL
    WHERE id = %s AND revision = %s AND (owner_id = %s OR id IN (
        SELECT work_id FROM assignments_author WHERE user_id = %s))"""


def changed_at(work: Work, changed: dict[str, Any], revision: int, by) -> bool:
    """Whether it was at this revision and this person writes it. By hand, as Django takes longer to write it."""
    fields = {field.name: field for field in Work._meta.concrete_fields}
    values = {**changed, "id": work.pk}
    stored = [fields[name].get_db_prep_save(value, connection) for name, value in values.items()]
    with connection.cursor() as cursor:
        cursor.execute(NEXT, [*stored, revision, by.pk, by.pk])
        return cursor.rowcount == 1
