"""A file of `bibliotheek/`: the head and the body of one library item."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from leergang.content.library import LibraryPage

from .text.body import Block, read_body
from .text.source import Source, Use
from .text.words import LINES, chosen, split

KINDS = {
    "uitleg": LibraryPage.Kind.ONE_PAGER,
    "checklist": LibraryPage.Kind.CHECKLIST,
    "instrument": LibraryPage.Kind.INSTRUMENT,
    "werkvorm": LibraryPage.Kind.WORK_FORM,
    "bron": LibraryPage.Kind.SOURCE,
}
REQUIRED = {"key", "title", "kind", "good_for"}
OPTIONAL = {"onderwerpen", "lijn", "andere_woorden", "hoort_bij", "nagekeken"}
WRITTEN = {"good_for": "good_for", "other_words": "andere_woorden"}


def read_item(source: Source) -> tuple[dict[str, Any], list[Block]]:
    """The values of a library page and its blocks; everything wrong is noted."""
    source.only(REQUIRED, OPTIONAL)
    field = source.fields.get
    source.check_key(_place(source, "key"), "sleutel", field("key", ""))
    values = {
        "key": field("key", ""),
        "title": field("title", ""),
        "kind": _word(source, "kind", KINDS),
        "line": _word(source, "lijn", LINES),
        "good_for": field("good_for", ""),
        "other_words": field("andere_woorden", ""),
        "looked_at": _day(source),
        "subjects": frozenset(split(field("onderwerpen", ""))),
        "related": _related(source),
    }
    _check_lengths(source, values)
    return values, read_body(source)


def _place(source, name):
    return source.places.get(name, 1)


def _word(source, name, words):
    return chosen(source, _place(source, name), name, source.fields.get(name, ""), words)


def _check_lengths(source, values):
    """What the form of the admin would refuse; a field with another name in the file has its own place there."""
    for name, written in WRITTEN.items():
        field: Any = LibraryPage._meta.get_field(name)
        try:
            field.formfield(required=False).clean(values[name])
        except ValidationError as error:
            source.complain(_place(source, written), f"‘{written}’: {' '.join(error.messages)}")


def _day(source):
    text = source.fields.get("nagekeken", "")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        message = f"‘nagekeken: {text}’ is geen datum. Schrijf jaar, maand en dag, zoals 2027-03-01."
        source.complain(_place(source, "nagekeken"), message)
        return None


def _related(source):
    """Steps and items by key; these uses are checked and filled in with those of the text."""
    uses = [Use("stap", key, _place(source, "hoort_bij")) for key in split(source.fields.get("hoort_bij", ""))]
    source.uses += uses
    return [{"type": "page", "value": use} for use in uses]
