"""The collection files of a folder: which fields each has, and what an entry becomes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model, TextField

from leergang.content.reference.models import DialogueCard, Phase, Source, Standard, Term

from ..text.escapes import meant
from ..text.richtext import plain
from ..text.source import Source as File
from ..text.source import read
from ..text.words import CERTAINTIES, LINES, chosen, split
from .entries import Entry, read_entries

Read = Callable[[File, Entry, str], Any]
LARGEST = 400_000  # bytes; five hundred terms are half of that


@dataclass(frozen=True)
class Collection:
    """One kind of thing: where it stands in a folder and how an entry becomes its values."""

    file: str
    model: type[Model]
    found_by: tuple[str, ...]  # the attributes by which it is found again
    code: str  # the attribute that `{#...}` fills
    name: str  # ... that the heading fills
    text: str  # ... that the text fills
    text_reader: Callable[[File, Entry], str]
    fields: dict[str, tuple[str, Read]]  # name in the file -> attribute and reader
    required: frozenset[str] = frozenset()
    once: tuple[tuple[str, ...], ...] = ()  # attributes that no two entries share


@dataclass
class Item:
    """One entry, read: the values it asks for, and where it stood."""

    collection: Collection
    file: File
    entry: Entry
    values: dict[str, Any]

    @property
    def place(self) -> str:
        """How people find it: its file and its key."""
        return f"{self.file.name} ({self.entry.code})"

    @property
    def identity(self) -> dict[str, object]:
        """What finds it again."""
        return {name: self.values[name] for name in self.collection.found_by}


def read_collections(folder: Path) -> tuple[list[File], list[Item]]:
    """The collection files that are there, with their problems, and every item in them."""
    files: list[File] = []
    items: list[Item] = []
    for collection in COLLECTIONS:
        if (folder / collection.file).is_file():
            files.append(file := read(folder, folder / collection.file, LARGEST))
            file.only({"title"})
            items += _items(collection, file)
    _check_sources(items)
    return files, items


def _items(collection, file):
    items = [_item(collection, file, entry) for entry in read_entries(file)]
    for names in (collection.found_by, *collection.once):
        seen: dict[tuple, int] = {}
        for item in items:
            value = tuple(item.values[name] for name in names)
            if value in seen:
                file.complain(item.entry.line, f"dit is al van regel {seen[value]}. Haal er één weg.")
            seen.setdefault(value, item.entry.line)
    return items


def _item(collection, file, entry):
    for unknown in sorted(entry.fields.keys() - collection.fields.keys()):
        file.complain(entry.at(unknown), f"‘{unknown}’ is onbekend. Kies uit: {', '.join(collection.fields)}.")
    for missing in sorted(collection.required - {name for name, value in entry.fields.items() if value}):
        file.complain(entry.line, f"‘{missing}’ ontbreekt bij ‘{entry.name}’.")
    values = {
        collection.code: entry.code,
        collection.name: entry.name,
        collection.text: collection.text_reader(file, entry),
    }
    values |= {
        attribute: reader(file, entry, name)
        for name, (attribute, reader) in collection.fields.items()
        if name in entry.fields or attribute in ALWAYS
    }
    _check_values(collection, file, entry, values)
    return Item(collection, file, entry, dict.fromkeys(collection.found_by) | values)


def _check_values(collection, file, entry, values):
    plain_values = {name: value for name, value in values.items() if name not in RELATED and value is not None}
    lines = {attribute: entry.at(name) for name, (attribute, _) in collection.fields.items()}
    for name, value in plain_values.items():  # which only a form would look at
        field = collection.model._meta.get_field(name)
        if isinstance(field, TextField) and field.max_length and len(value) > field.max_length:
            file.complain(lines.get(name, entry.line), f"{field.verbose_name}: meer dan {field.max_length} tekens.")
    try:
        collection.model(**plain_values).clean_fields(exclude=RELATED)
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            if name in plain_values:
                label = collection.model._meta.get_field(name).verbose_name
                file.complain(lines.get(name, entry.line), f"{label}: {' '.join(messages)}")


def _check_sources(items):
    """A standard's source is one of this folder; what stands in the database may not be there elsewhere."""
    known = {item.values["code"] for item in items if item.collection.model is Source}
    for item in items:
        code = item.values.get("source")
        if code and code not in known:
            item.file.complain(item.entry.at("bron"), f"bron ‘{code}’ staat niet in {SOURCES.file}.")


def _words(file, entry, name):
    return "\n".join(split(entry.fields.get(name, "")))


def _points(file, entry, name):
    return "\n".join(split(entry.fields.get(name, ""), ";"))


def _names(file, entry, name):
    return frozenset(split(entry.fields.get(name, "")))


def _text(file, entry, name):
    return meant(entry.fields.get(name, ""))


def _day(file, entry, name):
    value = entry.fields.get(name, "")
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        file.complain(entry.at(name), f"‘{name}’ is een datum zoals 2021-08-01.")
        return None


def _row(file, entry, name):
    value = entry.fields.get(name, "")
    if value in tuple("1234567"):
        return int(value)
    file.complain(entry.at(name), f"‘{name}’ is een getal van 1 tot en met 7.")
    return None


def _choice(words):
    return lambda file, entry, name: chosen(file, entry.at(name), name, entry.fields.get(name, ""), words)


def _paragraphs(file, entry):
    return plain(file, entry.text)


def _questions(file, entry):
    return "\n".join(meant(line.text.removeprefix("- ")) for line in entry.text if line.text)


YES_NO = {"ja": True, "nee": False}
PHASES = {"plan": Phase.PLAN, "do": Phase.DO, "check": Phase.CHECK, "act": Phase.ACT, "borgen": Phase.SECURE}
LEVELS = {"bestuur": "board", "school": "school"}
RELATED = {"subjects", "source"}
ALWAYS = {"subjects", "line"}  # what is taken out of a file is taken off the thing
SHARED = {
    "onderwerpen": ("subjects", _names),
    "lijn": ("line", _choice(LINES)),
    "zekerheid": ("certainty", _choice(CERTAINTIES)),
}
SOURCES = Collection(
    "bronnen.md", Source, ("code",), "code", "title", "note", _paragraphs,
    {"waar": ("where", _text), "adres": ("url", _text), "nagekeken": ("looked_at", _day)},
)  # fmt: skip
TERMS = Collection(
    "begrippen.md", Term, ("slug",), "slug", "name", "definition", _paragraphs,
    {"ook": ("synonyms", _words), "vormen": ("forms", _words), "in-tekst": ("in_text", _choice(YES_NO)), **SHARED},
    frozenset({"zekerheid"}), (("name",),),
)  # fmt: skip
STANDARDS = Collection(
    "standaarden.md", Standard, ("code", "valid_from"), "code", "title", "own_words", _paragraphs,
    {
        "kader": ("framework", _text), "niveau": ("level", _choice(LEVELS)), "gebied": ("area", _text),
        "geldig-vanaf": ("valid_from", _day), "geldig-tot": ("valid_until", _day), "kern": ("is_core", _choice(YES_NO)),
        "bron": ("source", _text), "blijkt-uit": ("evidence", _points), **SHARED,
    },
    frozenset({"zekerheid", "kader", "geldig-vanaf"}),
)  # fmt: skip
CARDS = Collection(
    "kaarten.md", DialogueCard, ("slug",), "slug", "question", "follow_up", _questions,
    {"fase": ("phase", _choice(PHASES)), "rij": ("row", _row), **SHARED},
    frozenset({"zekerheid", "fase", "rij"}), (("phase", "row"),),
)  # fmt: skip
COLLECTIONS = (SOURCES, TERMS, STANDARDS, CARDS)
FILES = {collection.file for collection in COLLECTIONS}
