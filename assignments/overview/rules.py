"""What recurs in a number of texts: whole phrases, words and what stands together. Pure."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import TypeVar

from leergang.kit.words.dutch import STOP, forms, words

SENTENCE = re.compile(r"[.?!:;\n]+")
T = TypeVar("T")
LONGEST, SHORTEST_WORD = 5, 3  # words that stand together at most; letters of a word by itself
# What says nothing of somebody's work, beside the words that search passes over.
_EMPTY = """
    daar daarom echt eens even goed heel hier iets juist maak maakt misschien mooi sta staat steeds vind weer wel zie
    zien ziet
"""
EMPTY = frozenset(_EMPTY.split())


def recurring(
    texts: Iterable[str], ignored: Collection[str] = (), least: int = 2, most: int = 12
) -> list[tuple[str, int]]:
    """Words, and words that stand together in one sentence, by in how many texts; the most frequent first.

    Of words that only occur inside something longer, the longer is told. Forms of a word count together.
    """
    passed_over = STOP | EMPTY | {word for one in ignored for word in words(one)}
    found: Counter[tuple[str, ...]] = Counter()
    known: dict[str, str] = {}
    written: dict[tuple[str, ...], Counter[str]] = {}
    for text in texts:
        said = dict(_runs(text, passed_over, known))
        found.update(said.keys())
        for key, as_written in said.items():
            written.setdefault(key, Counter())[as_written] += 1
    often = {key: count for key, count in found.items() if count >= least}
    kept = [key for key in often if not _is_inside(key, often)]
    kept.sort(key=lambda key: (-often[key], -len(key), key))
    return [(written[key].most_common(1)[0][0], often[key]) for key in kept[:most]]


def _runs(text, passed_over, known) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every run of words that begins and ends with one that says something, by what its words are forms of."""
    for sentence in SENTENCE.split(text.casefold()):
        said = words(sentence)
        says = [word not in passed_over and len(word) >= SHORTEST_WORD for word in said]
        same = [_form_of(word, known) for word in said]
        for start in (at for at, one in enumerate(says) if one):
            for end in range(start + 1, min(start + LONGEST, len(said)) + 1):
                if says[end - 1]:
                    yield tuple(same[start:end]), " ".join(said[start:end])


def _form_of(word, known) -> str:
    """One name for all forms of a word that were met: the one that came first."""
    found = next((known[form] for form in forms(word) if form in known), word)
    known |= dict.fromkeys(set(forms(word)) - known.keys(), found)
    return found


def _is_inside(key, often) -> bool:
    """Whether a longer run says it as often."""
    return any(len(other) > len(key) and often[other] == often[key] and _contains(other, key) for other in often)


def _contains(longer, shorter) -> bool:
    width = len(shorter)
    return any(longer[at : at + width] == shorter for at in range(len(longer) - width + 1))


def told_in(phrase: str, texts: Iterable[str]) -> int:
    """In how many texts a phrase stands, however it is broken over lines and without its last sign."""
    wanted = _plain(phrase).rstrip(".?!…")
    return sum(wanted in _plain(text) for text in texts) if wanted else 0


def alike(said: Iterable[tuple[str, T]]) -> list[tuple[str, list[T]]]:
    """What was said more than once is told once, with all that it was said of; what was said most comes first.

    Capitals, breaks of lines and the last sign make no difference.
    """
    found: dict[str, tuple[str, list[T]]] = {}
    for text, about in said:
        found.setdefault(_plain(text).rstrip(".?!…"), (text, []))[1].append(about)
    return sorted(found.values(), key=lambda one: -len(one[1]))


def _plain(text):
    return " ".join(text.casefold().split())
