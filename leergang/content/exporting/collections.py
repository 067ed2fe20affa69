"""Terms, standards, sources and cards: a file for each kind, an entry for each thing."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import Model

from leergang.content.importing.collections.reading import CARDS, COLLECTIONS, LEVELS, PHASES, Collection
from leergang.content.importing.text.words import CERTAINTIES, LINES
from leergang.content.reference.models import Phase

from .places import Places
from .text.signs import field_line, in_line, in_list, in_paragraphs

TITLES = {
    "bronnen.md": "Bronnen",
    "begrippen.md": "Begrippen",
    "standaarden.md": "Standaarden",
    "kaarten.md": "Gesprekskaarten",
}


def collection_files(places: Places) -> Iterator[tuple[str, str]]:
    """Each file with its text; none for a kind of which nothing is published."""
    for collection in COLLECTIONS:
        things = sorted(collection.model._default_manager.filter(live=True), key=ORDER.get(collection.model, _by_code))
        entries = [_entry(collection, thing, places) for thing in things]
        if entries:
            head = f"---\n{field_line('title', TITLES[collection.file])}\n---\n"
            yield collection.file, head + "".join(f"\n{entry}\n" for entry in entries)
        for thing in collection.model._default_manager.filter(live=False):
            places.note(collection.file, f"‘{thing}’ staat niet op de site en gaat niet mee.")


def _entry(collection: Collection, thing: Any, places: Places) -> str:
    name, code = getattr(thing, collection.name), getattr(thing, collection.code)
    fields = [_field(collection, thing, name, attribute) for name, (attribute, _) in collection.fields.items()]
    text = getattr(thing, collection.text)
    lines = _points(text) if collection is CARDS else in_paragraphs(text)
    if getattr(thing, "replaces", None):
        places.note(f"{collection.file} ({code})", f"dat zij ‘{thing.replaces}’ vervangt, gaat niet mee.")
    head = [f"## {in_line(name)} {{#{code}}}", *filter(None, fields)]
    return "\n".join([*head, "", *lines] if text else head)


def _field(collection, thing, name, attribute):
    """The line of a field, unless it says what a new thing has by itself."""
    field = collection.model._meta.get_field(attribute)
    value = getattr(thing, attribute)
    if name not in collection.required and not field.many_to_many and value == field.get_default():
        return ""
    written = WORDS.get(attribute, in_line)(value)
    return f"{name}: {written}" if written else ""


def _enumerated(mark):
    return lambda text: f"{mark} ".join(in_list(line.strip(), mark) for line in text.splitlines() if line.strip())


def _points(text):
    return [f"- {in_line(line.strip())}" for line in text.splitlines() if line.strip()]


def _chosen(words):
    return lambda value: next((word for word, kept in words.items() if kept == value), "")


def _by_code(thing):
    return getattr(thing, "slug", "") or thing.code, str(getattr(thing, "valid_from", ""))


def _by_phase(card):
    return list(Phase).index(Phase(card.phase)), card.row


def _subjects(manager):
    return ", ".join(subject.slug for subject in sorted(manager.all(), key=lambda subject: subject.order))


ORDER: dict[type[Model], Callable[[Any], Any]] = {CARDS.model: _by_phase}
WORDS: dict[str, Callable[[Any], str]] = {
    "synonyms": _enumerated(","),
    "forms": _enumerated(","),
    "evidence": _enumerated(";"),
    "subjects": _subjects,
    "line": _chosen(LINES),
    "certainty": _chosen(CERTAINTIES),
    "phase": _chosen(PHASES),
    "level": _chosen(LEVELS),
    "is_core": _chosen({"ja": True, "nee": False}),
    "in_text": _chosen({"ja": True, "nee": False}),
    "source": lambda source: in_line(source.code) if source else "",
    "looked_at": lambda day: day.isoformat() if day else "",
    "valid_from": lambda day: day.isoformat(),
    "valid_until": lambda day: day.isoformat() if day else "",
}
