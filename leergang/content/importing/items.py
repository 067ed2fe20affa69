"""A file of `bibliotheek/`: the head and the body of one library item."""

from datetime import date
from typing import Any

from leergang.content.library import LibraryPage
from leergang.content.words import KINDS, LINES

from .text.body import Block, read_body
from .text.source import Source, Use

REQUIRED = {"key", "title", "kind", "good_for"}
OPTIONAL = {"onderwerpen", "lijn", "andere_woorden", "hoort_bij", "nagekeken"}
LONGEST = {"good_for": "good_for", "andere_woorden": "other_words"}


def read_item(source: Source, subjects: set[str]) -> tuple[dict[str, Any], list[Block]]:
    """The values of a library page and its blocks; everything wrong is noted. `subjects` are those that exist."""
    source.only(REQUIRED, OPTIONAL)
    field = source.fields.get
    source.check_key(_place(source, "key"), "sleutel", field("key", ""))
    for name, stored in LONGEST.items():
        _check_length(source, name, LibraryPage._meta.get_field(stored).max_length)
    return {
        "key": field("key", ""),
        "title": field("title", ""),
        "kind": _chosen(source, "kind", KINDS),
        "line": _chosen(source, "lijn", LINES),
        "good_for": field("good_for", ""),
        "other_words": field("andere_woorden", ""),
        "looked_at": _day(source),
        "subjects": _subjects(source, subjects),
        "related": _related(source),
    }, read_body(source)


def _place(source, name):
    return source.places.get(name, 1)


def _parts(source, name):
    return [part.strip() for part in source.fields.get(name, "").split(",") if part.strip()]


def _chosen(source, name, words):
    word = source.fields.get(name, "")
    if word and word not in words:
        source.complain(_place(source, name), f"‘{name}: {word}’ is onbekend. Kies uit: {', '.join(words)}.")
    return words[word].value if word in words else ""


def _check_length(source, name, longest):
    if len(source.fields.get(name, "")) > longest:
        source.complain(_place(source, name), f"‘{name}’ is langer dan {longest} tekens. Maak de tekst korter.")


def _day(source):
    text = source.fields.get("nagekeken", "")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        message = f"‘nagekeken: {text}’ is geen datum. Schrijf jaar, maand en dag, zoals 2027-03-01."
        source.complain(_place(source, "nagekeken"), message)
        return None


def _subjects(source, known):
    slugs = _parts(source, "onderwerpen")
    for slug in sorted({*slugs} - known):
        message = f"onderwerp ‘{slug}’ is onbekend. Kies uit: {', '.join(sorted(known))}."
        source.complain(_place(source, "onderwerpen"), message)
    return frozenset(slugs)


def _related(source):
    """Steps and items by key; the uses are checked and filled in with those of the text."""
    uses = [Use("stap", key, _place(source, "hoort_bij")) for key in _parts(source, "hoort_bij")]
    source.uses += uses
    return [{"type": "page", "value": use} for use in uses]
