"""Checked items as terms, standards, sources and cards: made, brought up to date, or left alone."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from leergang.content.reference.models import Source
from leergang.content.reference.vocabulary import Subject

from .collections.reading import Item
from .comparing import alike
from .done import CHANGED, MADE, SAME, SKIPPED, Done
from .history import came_from_a_folder, note_import
from .text.checking import refusals_of


def write_items(items: Iterable[Item], subjects: Mapping[str, Subject], *, overwrite: bool) -> list[Done]:
    """Writes the items, and says what happened: a line for each file, and one for each item that was left alone."""
    said = []
    for file, of_file in groupby(items, key=lambda item: item.file.name):
        done = [_write(item, subjects, overwrite) for item in of_file]
        said.append(_summary(file, Counter(one.what for one in done)))
        said += [one for one in done if one.what == SKIPPED]
    return said


def _summary(file, counts):
    what = next(word for word in (MADE, CHANGED, SAME, SKIPPED) if counts[word])
    numbers = ", ".join(f"{number} {word}" for word, number in counts.items())
    return Done(file, what, numbers if len(counts) > 1 else "")


def _write(item, subjects, overwrite):
    kept = item.collection.model.objects.select_related("latest_revision").filter(**item.identity).first()
    newest = kept.get_latest_revision_as_object() if kept else item.collection.model(live=False)
    values = _values(item, subjects)
    changed = [name for name, value in values.items() if _is_new(newest, name, value)]
    if kept and not changed and not (kept.live and kept.has_unpublished_changes):
        return Done(item.place, SAME)
    if kept and not overwrite and not came_from_a_folder(kept):
        who = kept.latest_revision.user or "iemand"
        return Done(item.place, SKIPPED, f"{who} paste dit aan. Met --overwrite vervang je het")
    for name in changed:
        setattr(newest, name, values[name])
    return _save(item, newest, is_new=not kept)


def _save(item, thing, *, is_new):
    with refusals_of(item.file):
        thing.full_clean()
    if is_new:
        thing.save()
    revision = thing.save_revision()
    note_import(thing, revision)
    if is_new or thing.live:
        revision.publish(log_action=False)
        return Done(item.place, MADE if is_new else CHANGED)
    return Done(item.place, CHANGED, "maar niet gepubliceerd: iemand haalde dit van de site")


def _values(item, subjects) -> dict[str, Any]:
    values = dict(item.values)
    if "subjects" in values:
        values["subjects"] = [subjects[slug] for slug in sorted(values["subjects"])]
    if "source" in values:
        values["source"] = Source.objects.filter(code=values["source"]).first()
    return values


def differs(item: Item, subjects: Mapping[str, Subject]) -> bool:
    """Whether what is published says something else than the item; so does what is not there."""
    kept = item.collection.model._default_manager.filter(**item.identity).first()
    return not kept or any(_is_new(kept, name, value) for name, value in _values(item, subjects).items())


def _is_new(thing, name, value):
    if thing._meta.get_field(name).many_to_many:
        return set(getattr(thing, name).all()) != set(value)
    return not alike(value, getattr(thing, name))
