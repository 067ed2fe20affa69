"""A file of `bibliotheek/`: the head and the body of one library item."""

from datetime import date
from typing import Any

from leergang.content.library import LibraryPage

from .blocks.body import Block, read_body
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


def read_item(source: Source) -> tuple[dict[str, Any], list[Block]]:
    """The values of a library page and its blocks; everything wrong is noted."""
    source.only(REQUIRED, OPTIONAL, {"good_for"})
    source.check_key(source.line("key"), "sleutel", source.value("key"))
    values = {
        "key": source.value("key"),
        "title": source.value("title"),
        "kind": _word(source, "kind", KINDS),
        "line": _word(source, "lijn", LINES),
        "good_for": source.value("good_for"),
        "other_words": source.value("andere_woorden"),
        "looked_at": _day(source),
        "subjects": frozenset(split(source.value("onderwerpen"))),
        "related": _related(source),
    }
    return values, read_body(source)


def _word(source, name, words):
    return chosen(source, source.line(name), name, source.value(name), words)


def _day(source):
    text = source.value("nagekeken")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        message = f"‘nagekeken: {text}’ is geen datum. Schrijf jaar, maand en dag, zoals 2027-03-01."
        source.complain(source.line("nagekeken"), message)
        return None


def _related(source):
    """Steps and items by key, or by the place of their text; checked and filled in with the links of the text."""
    names = split(source.value("hoort_bij"))
    uses = [Use("pagina" if name.endswith(".md") else "stap", name, source.line("hoort_bij")) for name in names]
    source.uses += uses
    return [{"type": "page", "value": use} for use in uses]
