"""The passage that shows why something was found, cut where its words begin and end. Pure."""

from functools import lru_cache
from typing import NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from leergang.kit.words import dutch

from .questions import TYPED, Question

LONGEST, SHORTEST_PART = 260, 4


class Piece(NamedTuple):
    """A piece of text, found or between what was found."""

    text: str
    is_found: bool = False


def snippet(question: Question, text: str, text_words: str) -> list[Piece]:
    """The passage with most of the question, in pieces; the first one when none has more than a word of several."""
    lines = text_words.split("\n")
    best = max(_lines_with(question, text_words), key=lambda number: _worth(question, lines[number]), default=0)
    says_little = sum(unit.best_in(lines[best]) > 0 for unit in question.units) < min(2, len(question.units))
    return pieces(question, _short(text.split("\n")[0 if says_little else best]))


def _lines_with(question, text_words):
    """The numbers of the lines that have anything of the question, from the first to the last."""
    numbers = set()
    for form in question.forms:
        at, number, counted = text_words.find(f" {form} "), 0, 0
        while at >= 0:
            number += text_words.count("\n", counted, at)
            numbers.add(number)
            at, counted = text_words.find(f" {form} ", at + 1), at
    return sorted(numbers)


def _worth(question, line):
    return sum(unit.best_in(line) for unit in question.units)


def _short(passage):
    return passage if len(passage) <= LONGEST else passage[:LONGEST].rpartition(" ")[0] + " …"


def pieces(question: Question, passage: str) -> list[Piece]:
    """The passage, cut around every word that was asked for, also where it is part of a compound."""
    parts = tuple(form for form in question.forms if len(form) >= SHORTEST_PART)
    cut, at = [], 0
    for typed in TYPED.finditer(passage):
        if _is_wanted(typed[0], question.forms, parts):
            cut += [Piece(passage[at : typed.start()]), Piece(typed[0], is_found=True)]
            at = typed.end()
    return [piece for piece in [*cut, Piece(passage[at:])] if piece.text]


@lru_cache(maxsize=20_000)
def _read(typed):
    """Each word in what stands between two spaces, with its forms."""
    return [(word, dutch.forms(word)) for word in dutch.words(typed)]


def _is_wanted(typed, wanted, parts):
    for word, forms in _read(typed):
        if not wanted.isdisjoint(forms) or word.startswith(parts) or word.endswith(parts):
            return True
    return False


def marked(found: list[Piece]) -> SafeString:
    """The pieces as HTML. Drawn here and not in the template: an answer has a hundred of them."""
    drawn = [f"<mark>{escape(piece.text)}</mark>" if piece.is_found else escape(piece.text) for piece in found]
    return mark_safe("".join(drawn))  # noqa: S308 - each piece is escaped
