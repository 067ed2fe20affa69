"""What the glossary and the register show."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from cohorts.enrolment.queries import shared_with
from leergang.content.reference.models import Standard, Term

LONGEST = 100


@dataclass(frozen=True)
class Letter:
    """The terms that begin with one letter."""

    name: str
    terms: list[Term]


@dataclass(frozen=True)
class Area:
    """The standards of one area of a framework, those in force first."""

    name: str
    level: str
    standards: list[Standard]


def glossary(user, wanted: str = "") -> list[Letter]:
    """The terms this person may see, by letter; only those that hold the wanted words, when there are any."""
    terms = shared_with(user, Term).prefetch_related("subjects")
    return by_letter(term for term in terms if holds(term, wanted))


def by_letter(terms: Iterable[Term]) -> list[Letter]:
    """Terms in the order of a dictionary: no difference between e and é, or between capitals and not."""
    ordered = sorted(terms, key=lambda term: (folded(term.name), term.name))
    return [Letter(letter, list(found)) for letter, found in groupby(ordered, key=_letter)]


def holds(term: Term, wanted: str) -> bool:
    """Whether every wanted word stands in the name, the other words or the explanation."""
    text = folded(" ".join([*term.words(), term.definition]))
    return all(word in text for word in folded(wanted[:LONGEST]).split())


def folded(text: str) -> str:
    """A text without accents, capitals and NUL, to compare with."""
    parts = unicodedata.normalize("NFKD", text.replace("\0", ""))
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def register(user, today: date) -> list[Area]:
    """The standards this person may see, by area: the board's first, and in each area those in force first."""
    standards = list(shared_with(user, Standard).select_related("source"))
    for standard in standards:
        standard.is_over = bool(standard.valid_until and standard.valid_until < today)
        standard.is_coming = standard.valid_from > today
    standards.sort(key=lambda one: (one.level != "board", one.code.rstrip("0123456789"), one.is_over, one.code))
    areas = groupby(standards, key=lambda one: (one.level, one.area))
    return [Area(area, level, list(found)) for (level, area), found in areas]


def _letter(term):
    first = folded(term.name)[:1].upper()
    return first if first.isalpha() else "#"
