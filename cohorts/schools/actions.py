"""Merging records that are the same school or board, and undoing that."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import model_to_dict
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from .models import Board, School
from .queries import MERGED, PARTED, relations


def school_named(name: str) -> School:
    """The school with this name, whatever its capitals; made when there is none."""
    return School.objects.get_or_create(name__iexact=name, defaults={"name": name})[0]


@transaction.atomic
def merge(*, keep: School | Board, others: Iterable[School | Board], by) -> ModelLogEntry:
    """Makes one record of several: everything that pointed to the others points to `keep`.

    The log keeps what was where, so that `part` can undo it.
    """
    wanted = {other.pk for other in others} - {keep.pk}
    others = list(type(keep).objects.select_for_update().filter(pk__in=wanted))
    if not others:
        raise ValidationError(_("Kies minstens twee die hetzelfde zijn."))
    moved = [_move(relation, other, keep) for relation in relations(type(keep)) for other in others]
    data = {"gone": [model_to_dict(other) for other in others], "moved": [row for row in moved if row["rows"]]}
    data["filled"] = _fill(keep, others)
    entry = log(instance=keep, action=MERGED, user=by, data=data)
    type(keep).objects.filter(pk__in=[other.pk for other in others]).delete()
    return entry


@transaction.atomic
def part(*, entry: ModelLogEntry, by) -> None:
    """Undoes a merge: the others are back, with what pointed to them, unless somebody pointed it elsewhere since."""
    model = entry.content_type.model_class()
    keep = model.objects.filter(pk=entry.object_id).first()
    gone = entry.data["gone"]
    if keep is None:
        raise ValidationError(
            _("‘%(name)s’ bestaat niet meer. Zet eerst terug wat daarna is samengevoegd.") % {"name": entry.label}
        )
    if taken := model.objects.filter(pk__in=[row["id"] for row in gone]).first() or _same_name(model, gone):
        raise ValidationError(
            _("‘%(name)s’ is er al weer. Dit is dus al teruggezet of opnieuw ingevoerd.") % {"name": taken}
        )
    for row in gone:
        _bring_back(model, row)
    _part_rows(model, entry.data["moved"], keep)
    _empty(keep, entry.data["filled"])
    log(instance=keep, action=PARTED, user=by)


def _move(relation, other, keep):
    rows = relation.related_model._base_manager.filter(**{relation.field.name: other})
    pks = list(rows.values_list("pk", flat=True))
    rows.update(**{relation.field.name: keep})
    return {"what": relation.related_model._meta.label, "field": relation.field.name, "from": other.pk, "rows": pks}


def _part_rows(model, moved, keep):
    known = {(relation.related_model._meta.label, relation.field.name): relation for relation in relations(model)}
    for row in moved:
        if relation := known.get((row["what"], row["field"])):
            still = {"pk__in": row["rows"], relation.field.name: keep}
            relation.related_model._base_manager.filter(**still).update(**{relation.field.attname: row["from"]})


def _fill(keep, others):
    """What was not known of the one that stays and is known of another."""
    filled = {}
    for field in ("board_id", "region"):
        known = [getattr(other, field) for other in others if getattr(other, field, None)]
        if hasattr(keep, field) and known and not getattr(keep, field):
            filled[field] = known[0]
            setattr(keep, field, known[0])
    keep.save()
    return filled


def _empty(keep, filled):
    for field, value in filled.items():
        if getattr(keep, field) == value:
            setattr(keep, field, None if field == "board_id" else "")
    keep.save()


def _bring_back(model, row):
    row = dict(row)
    if "board" in row:
        row["board_id"] = Board.objects.filter(pk=row.pop("board")).values_list("pk", flat=True).first()
    model.objects.create(**row)


def _same_name(model, gone):
    return next((found for row in gone if (found := model.objects.filter(name__iexact=row["name"]).first())), None)
