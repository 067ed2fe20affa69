"""What migrations name: a StreamField as the JSON it is, the means to change its blocks, and a key that keeps."""

import json
from collections.abc import Callable

from django.db.models import CASCADE, PROTECT
from wagtail.fields import StreamField as WagtailStreamField


class StreamField(WagtailStreamField):
    """Plain JSON to migrations, as it is to the database.

    A historical StreamField without its blocks drops every block on read and would write back `[]`.
    """

    def __init__(self, block_types=(), **kwargs):  # (): clone() passes no blocks
        """Takes the blocks as Wagtail does; empty is an empty list, never null."""
        super().__init__(block_types, **{"default": list, **kwargs})

    def deconstruct(self):
        """What a migration writes: a JSONField that names nothing of ours."""
        name, _, _, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, "django.db.models.JSONField", [], kwargs


def KEPT(collector, field, sub_objs, using):  # noqa: N802 - named as Django names its own
    """On delete: what is pointed at is never deleted by itself; with what it belongs to, it goes."""
    origin = getattr(collector.origin, "model", type(collector.origin))
    by_itself = origin is field.remote_field.model
    (PROTECT if by_itself else CASCADE)(collector, field, sub_objs, using)


def change_blocks(apps, model: str, field: str, change: Callable[[dict], dict]) -> None:
    """Runs `change` over every block, however deep, of all rows and revisions of `model`. For data migrations."""
    rows = apps.get_model(model)
    for row in rows.objects.iterator():
        rows.objects.filter(pk=row.pk).update(**{field: _changed(getattr(row, field), change)})
    _change_revisions(apps, rows, field, change)


def _change_revisions(apps, rows, field, change):
    kind = apps.get_model("contenttypes.ContentType").objects.filter(
        app_label=rows._meta.app_label, model=rows._meta.model_name
    )
    for revision in apps.get_model("wagtailcore.Revision").objects.filter(content_type__in=kind).iterator():
        if field in revision.content:  # a revision keeps each StreamField as a JSON string
            revision.content[field] = json.dumps(_changed(json.loads(revision.content[field]), change))
            revision.save(update_fields=["content"])


def _changed(value, change):
    if isinstance(value, list):
        return [_changed(item, change) for item in value]
    if isinstance(value, dict):
        value = {name: _changed(item, change) for name, item in value.items()}
        return change(value) if {"type", "value"} <= value.keys() else value
    return value
