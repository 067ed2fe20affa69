"""What points to a school or a board, and which are probably double."""

from collections.abc import Iterator, Sequence

from django.db.models import ForeignObjectRel, Model
from wagtail.models import ModelLogEntry

from .models import Board, School
from .rules import likely_doubles

MERGED, PARTED = "cohorts.merge", "cohorts.part"
SHOWN = 10


def suggestions(model: type[School] | type[Board]) -> list[list[School | Board]]:
    """Sets of records that are probably the same one."""
    records = {record.pk: record for record in model.objects.order_by("name")}
    found = likely_doubles({pk: record.name for pk, record in records.items()})
    return [[records[pk] for pk in pks] for pks in found]


def relations(model: type[Model]) -> Iterator[ForeignObjectRel]:
    """Everything that can point to such a record, of whichever slice."""
    return iter(model._meta.related_objects)


def what_follows(records: Sequence[Model]) -> list[tuple[str, int]]:
    """How many of what points to these records, by what it is called; what is not there is left out."""
    counts = [(relation.related_model._meta, _pointing(relation, records).count()) for relation in _all(records)]
    names = [(meta.verbose_name if number == 1 else meta.verbose_name_plural, number) for meta, number in counts]
    return [(str(name), number) for name, number in names if number]


def past_merges(model: type[Model]):
    """The last merges, newest first: each can be undone."""
    merges = ModelLogEntry.objects.filter(action=MERGED, content_type__model=model._meta.model_name)
    return merges.select_related("user").order_by("-timestamp", "-pk")[:SHOWN]


def _all(records):
    return relations(type(records[0]))


def _pointing(relation, records):
    return relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": records})
