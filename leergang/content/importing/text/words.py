"""The words of the vocabulary as they stand in a file."""

from collections.abc import Mapping
from typing import Any

from leergang.content.reference.models import Certainty
from leergang.content.reference.vocabulary import Line

from .escapes import meant, split_at
from .source import Source

LINES = {"visie": Line.VISION, "cultuur": Line.CULTURE, "verantwoording": Line.ACCOUNT}
CERTAINTIES = {
    "nagezocht": Certainty.VERIFIED,
    "starttekst": Certainty.SOURCE_TEXT,
    "algemeen": Certainty.GENERAL,
    "eigen": Certainty.OWN,
}


def split(text: str, mark: str = ",") -> list[str]:
    """The parts of an enumeration, without empty ones; a mark behind a `\\` is a sign in a part."""
    return [meant(part) for part in split_at(mark, text) if part]


def chosen(source: Source, line: int, name: str, word: str, words: Mapping[str, Any]) -> Any:
    """The value that belongs to a word; empty for no word, a problem for an unknown one."""
    if word and word not in words:
        source.complain(line, f"‘{name}: {word}’ is onbekend. Kies uit: {', '.join(words)}.")
    return words.get(word, "")
