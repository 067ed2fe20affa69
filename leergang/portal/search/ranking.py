"""Which answer comes first: the same sum on every database. Pure."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple, Protocol

from leergang.content.finding.models import Kind
from leergang.kit.words import dutch

from .questions import Forms, Question, Unit, counting

IN_TITLE, IN_NAME, IN_LEAD = 10.0, 7.0, 3.0
IN_TEXT, PER_PASSAGE, MOST_PASSAGES = 2.0, 0.6, 6
ALL_OF_TITLE, ALL_IN_TITLE, SAME_TITLE, SAME_NAME, NAMED = 6.0, 4.0, 60.0, 50.0, 0.2
IN_FORCE, OVER = 1.0, 0.5
FAVOUR = {Kind.LIBRARY: 1.15, Kind.STEP: 1.1, Kind.TERM: 1.1, Kind.CARD: 0.9, Kind.DAY: 0.8, Kind.COURSE: 0.8}
ENOUGH_OF_BEST = 0.5


class Row(Protocol):
    """What is asked of a thing that was found."""

    kind: str
    order: int
    title: str
    names: str
    name_words: str
    text_words: str
    is_over: bool


class Ranked(NamedTuple):
    """A thing with its score, and the part of the question that it answers."""

    row: Row
    score: float
    covered: float


class Hit(NamedTuple):  # a question makes a hundred, and a frozen dataclass takes five times as long to make
    """One thing asked for in one thing found: what it is worth there, and in how many of its lines it stands."""

    value: float
    lines: int
    in_title: bool
    in_names: bool  # of which the title is one


def rank(question: Question, rows: Iterable[Row]) -> list[Ranked]:
    """The best first. What answers much less of the question than the best does is left out."""
    hits = [(row, [_hit(unit, row) for unit in question.units]) for row in rows]
    weights = _weights(len(question.units), hits)
    ranked = [_ranked(question, weights, row, values) for row, values in hits]
    enough = ENOUGH_OF_BEST * max((one.covered for one in ranked), default=0)
    kept = [one for one in ranked if one.covered > 0 and one.covered >= enough]
    return sorted(kept, key=lambda one: (-round(one.score, 6), one.row.order, one.row.title, one.row.names))


def _weights(units, hits):
    """A word in few of these lines says more than one in many; one that stands nowhere says nothing."""
    lines = sum(1 + row.text_words.count("\n") + 1 for row, _ in hits)
    found = [sum(values[unit].lines for _, values in hits) for unit in range(units)]
    return [1 + log(lines / number) / 2 if number else 0 for number in found]


def _hit(unit: Unit, row: Row) -> Hit:
    in_names, (in_text, passages) = unit.best_in(row.name_words), unit.weigh(row.text_words)
    in_title = unit.best_in(_whole_words(row.title)) if in_names else 0
    value = max(IN_TITLE * in_title, IN_NAME * in_names)
    if in_text:
        value += IN_LEAD * unit.best_in(row.text_words.partition("\n")[0])
        value += (IN_TEXT + PER_PASSAGE * min(passages, MOST_PASSAGES)) * in_text
    return Hit(value, passages + (in_names > 0), in_title > 0, in_names > 0)


@lru_cache(maxsize=5_000)
def _whole_words(title):
    """A title without the parts of its compounds: `inspectie` is a word of fewer titles than it is a part of."""
    return f" {' '.join(form for word in dutch.words(title) for form in dutch.forms(word))} "


def _ranked(question, weights, row, hits):
    total = sum(weights) or 1
    covered = score = 0.0
    for weight, hit in zip(weights, hits, strict=True):
        covered += weight / total if hit.value else 0
        score += weight * hit.value / total
    score *= covered**2
    if any(hit.in_names for hit in hits):
        score += _title(question, row, hits) * covered**2 + _sameness(question.spellings, row)
    return Ranked(row, score * FAVOUR.get(row.kind, 1.0) * (OVER if row.is_over else IN_FORCE), covered)


def _title(question, row, hits):
    """A title that says all that was asked, and one that says little else."""
    said = _shape(row.title)
    asked = sum(not forms.isdisjoint(question.single_forms) for forms in said)
    return ALL_OF_TITLE * asked / max(len(said), 1) + ALL_IN_TITLE * sum(hit.in_title for hit in hits) / len(hits)


def _sameness(spellings: Sequence[Forms], row: Row) -> float:
    """Who types a name wants that; who types a name among other words probably does."""
    return max(_same(spellings, name, most) for name, most in _names(row.title, row.names))


@lru_cache(maxsize=5_000)
def _names(title, names):
    """The names of a thing, and what it is worth to have typed each."""
    return [(_shape(title), SAME_TITLE), *((_shape(name), SAME_NAME) for name in names.splitlines())]


@lru_cache(maxsize=5_000)
def _shape(name) -> tuple[Forms, ...]:
    return tuple(frozenset(dutch.forms(word)) for word in counting(name))


def _same(spellings, name, most):
    size, of = len(name), len(spellings)
    for at in range(of - size + 1 if size else 0):
        if _reads(spellings[at : at + size], name):
            return most if size == of else most * NAMED * size / of
    return 0


def _reads(spellings, name):
    for spelling, forms in zip(spellings, name, strict=True):  # noqa: SIM110 - `all` takes twice as long
        if spelling.isdisjoint(forms):
            return False
    return True
