"""The passage that shows why something was found, cut where its words begin and end. Pure."""

from dataclasses import dataclass

from leergang.kit import dutch

from .questions import TYPED, Question

LONGEST, SHORTEST_PART = 260, 4


@dataclass(frozen=True)
class Piece:
    """A piece of text, found or between what was found."""

    text: str
    is_found: bool = False


def snippet(question: Question, text: str, text_words: str) -> list[Piece]:
    """The passage with most of the question, in pieces; the first one when none has more than a word of several."""
    lines = [line for line in enumerate(text_words.split("\n")) if question.anywhere.search(line[1])]
    best, line = max(lines, key=lambda line: _worth(question, line[1]), default=(0, ""))
    says_little = sum(unit.best_in(line) > 0 for unit in question.units) < min(2, len(question.units))
    return pieces(question, _short(text.split("\n")[0 if says_little else best]))


def _worth(question, line):
    return sum(unit.best_in(line) for unit in question.units)


def _short(passage):
    return passage if len(passage) <= LONGEST else passage[:LONGEST].rpartition(" ")[0] + " …"


def pieces(question: Question, passage: str) -> list[Piece]:
    """The passage, cut around every word that was asked for, also where it is part of a compound."""
    parts = tuple(form for form in question.forms if len(form) >= SHORTEST_PART)
    cut, at = [], 0
    for typed in TYPED.finditer(passage):
        if any(_is_wanted(word, question.forms, parts) for word in dutch.words(typed[0])):
            cut += [Piece(passage[at : typed.start()]), Piece(typed[0], is_found=True)]
            at = typed.end()
    return [piece for piece in [*cut, Piece(passage[at:])] if piece.text]


def _is_wanted(word, wanted, parts):
    return not wanted.isdisjoint(dutch.forms(word)) or word.startswith(parts) or word.endswith(parts)
