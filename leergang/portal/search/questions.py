"""A question, understood: which words count, and in which ways each of them may stand in a text. Pure."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from leergang.kit.words import dutch

LONGEST, MOST_WORDS = 200, 8
TYPED = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
OWN, IN_PARTS, SYNONYM, MENDED = 1.0, 0.9, 0.7, 0.6

Phrase = tuple[str, ...]
Forms = frozenset[str]


@dataclass(frozen=True)
class Way:
    """Words that together say what was asked, and how surely they do."""

    words: Phrase
    strength: float = OWN

    @cached_property
    def _forms(self):
        return [[f" {form} " for form in dutch.forms(word)] for word in self.words]

    def stands_in(self, lines: str) -> bool:
        """Whether all of its words are among these forms between spaces."""
        for forms in self._forms:  # asked thousands of times for one answer: `all(any())` takes three times as long
            for form in forms:
                if form in lines:
                    break
            else:
                return False
        return True

    def count_in(self, lines: str) -> int:
        """In how many of these lines it stands: in as many as its rarest word, as a form stands once in a line."""
        rarest = lines.count("\n") + 1
        for forms in self._forms:
            rarest = min(rarest, max(map(lines.count, forms)))
            if not rarest:
                break
        return rarest


@dataclass(frozen=True)
class Unit:
    """One thing asked for: a word, or a name of several words, in all its ways."""

    asked: Phrase
    ways: tuple[Way, ...]

    @property
    def spellings(self) -> list[Forms]:
        """For each of its words its forms; for a word with a typing error also those of what may have been meant."""
        if len(self.asked) > 1:
            return [_forms((word,)) for word in self.asked]
        return [_forms((*self.asked, *(way.words[0] for way in self.ways if way.strength == MENDED)))]

    def best_in(self, line: str) -> float:
        """How surely this stands in a line; 0 when it does not. The ways are in order, the surest first."""
        for way in self.ways:
            if way.stands_in(line):
                return way.strength
        return 0

    def weigh(self, lines: str) -> tuple[float, int]:
        """How surely this stands in these lines, and in how many of them."""
        best, most = 0.0, 0
        for way in self.ways:
            if count := way.count_in(lines):
                best, most = best or way.strength, max(most, count)
        return best, most


def _forms(words) -> Forms:
    return frozenset(form for word in words for form in dutch.forms(word))


@dataclass(frozen=True)
class Question:
    """What someone typed, in the words that count, and what it asks for."""

    typed: str = ""
    units: tuple[Unit, ...] = ()

    @cached_property
    def forms(self) -> Forms:
        """Every form of every word in which an answer may stand."""
        return _forms(word for unit in self.units for way in unit.ways for word in way.words)

    @cached_property
    def single_forms(self) -> Forms:
        """Every form of every word that by itself says something that was asked."""
        return _forms(way.words[0] for unit in self.units for way in unit.ways if len(way.words) == 1)

    @cached_property
    def spellings(self) -> list[Forms]:
        """Word by word, what was typed and what that may have been meant to be."""
        return [spelling for unit in self.units for spelling in unit.spellings]


@lru_cache(maxsize=5_000)  # the same titles and names come by at every question
def counting(text: str) -> Phrase:
    """The words of a text that say what it is about, or all of them when none does."""
    words = dutch.words(text)
    return tuple(word for word in words if word not in dutch.STOP) or tuple(words)


def asked(typed: str) -> Phrase:
    """The words of a question, each once; what is longer than a question is cut off."""
    return tuple(dict.fromkeys(counting(typed[:LONGEST])))[:MOST_WORDS]


def understand(typed: str, known: Collection[str], synonyms: Iterable[Sequence[str]]) -> Question:
    """The question with its words put together and taken apart, and with the other names of what it names."""
    words, names = asked(typed), _by_first_word(tuple(map(tuple, synonyms)))
    units, at = [], 0
    while at < len(words):
        if whole := _compound(words[at : at + 2], known):
            units.append(Unit((whole,), (Way((whole,)), Way(words[at : at + 2], IN_PARTS))))
            at += 2
        else:
            phrase, others = _named(words[at:], names)
            own = [Way(phrase), *_other_spellings(phrase, typed, known)]
            units.append(Unit(phrase, (*own, *(Way(other, SYNONYM) for other in others))))
            at += len(phrase)
    return Question(typed[:LONGEST], tuple(units))


def _compound(pair, known):
    return next((whole for whole in dutch.joined(*pair) if whole in known), "") if len(pair) == 2 else ""


def _other_spellings(phrase, typed, known):
    """A verb put together again, as in `hoe bereid ik dit voor`, and a compound taken apart."""
    if len(phrase) > 1:
        return []
    last = dutch.words(typed[:LONGEST])[-1]
    verb = (last + phrase[0],) if last in dutch.PARTICLES else ()
    return [Way(words, IN_PARTS) for words in (verb, dutch.parts(phrase[0], known)) if words]


@lru_cache(maxsize=8)  # terms seldom change, and whoever may see the same has the same names
def _by_first_word(synonyms):
    """Each name of several, with all names of the same thing, under every form of its first word."""
    found = defaultdict(list)
    for group in synonyms:
        names = [name for name in map(counting, group) if name]
        for name in names:
            for form in dutch.forms(name[0]):
                found[form].append((name, names))
    return found


def _named(words, names):
    """The longest name that these words begin with, and its other names; else the first word alone."""
    near = [one for form in dutch.forms(words[0]) for one in names.get(form, ())]
    size = max((len(name) for name, _ in near if _is_same(words[: len(name)], name)), default=1)
    phrase = words[:size]
    mine = {other for name, all_names in near if _is_same(name, phrase) for other in all_names}
    return phrase, sorted(other for other in mine if not _is_same(other, phrase))


def _is_same(one, other):
    return len(one) == len(other) and all(map(dutch.same, one, other))


def mended(question: Question, known: Collection[str]) -> Question:
    """The same question, in which each word may also be a word in use that is one typing error away."""
    return replace(question, units=tuple(_mended(unit, known) for unit in question.units))


def _mended(unit, known):
    near = (
        sorted({word for word in known if dutch.one_error_apart(unit.asked[0], word)}) if len(unit.asked) == 1 else []
    )
    return replace(unit, ways=(*unit.ways, *(Way((word,), MENDED) for word in near)))


def meant(question: Question, lines: Sequence[str]) -> str:
    """What was probably meant, when a word stands nowhere in these lines but one close to it does; else nothing."""
    instead = {unit.asked[0]: word for unit in question.units if (word := _probably(unit, lines))}
    if not instead:
        return ""
    return TYPED.sub(lambda typed: instead.get("".join(dutch.words(typed[0])), typed[0]), question.typed).strip()


def _probably(unit, lines):
    if unit.ways[-1].strength > MENDED:
        return ""
    counts = {way: sum(way.stands_in(line) for line in lines) for way in unit.ways}
    if any(number for way, number in counts.items() if way.strength > MENDED):
        return ""
    best = max(counts, key=lambda way: counts[way])
    return best.words[0] if counts[best] else ""
