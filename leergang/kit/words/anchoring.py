"""Where a passage of one version of a text stands in another. Pure: positions in, positions out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

ENOUGH = 0.5  # of its words must be left, in one place, for a passage to be the same passage
AROUND = 6  # words on either side tell two equal passages apart
STRAY = 3  # new words in between, after which a single word of the passage is there by chance
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Span:
    """A passage: from which character to before which."""

    start: int
    end: int


@dataclass(frozen=True)
class _Word:
    said: str
    start: int
    end: int


def follow(then: str, span: Span, now: str) -> Span | None:
    """Where the words went that `span` marks in `then`; None when they are gone.

    A passage that stands there letter for letter wins, also when it moved; otherwise the place in one paragraph that
    holds at least half of its words in their order. Of several, the one with the same neighbours, then the nearest.
    A passage of more than some hundreds of words takes long to find.
    """
    if then == now:
        return span
    found = list(_same(then[span.start : span.end].strip(), now)) or _alike(_words(then[span.start : span.end]), now)
    return max(found, key=lambda one: _likely(then, span, now, one), default=None)


def _words(text: str, offset: int = 0) -> list[_Word]:
    found = WORD.finditer(text)
    return [_Word(word[0].casefold(), word.start() + offset, word.end() + offset) for word in found]


def _same(quote: str, now: str) -> Iterator[Span]:
    """Every place of exactly these words, whole."""
    if quote:
        whole = re.compile(rf"(?<!\w){re.escape(quote)}(?!\w)")
        yield from (Span(one.start(), one.end()) for one in whole.finditer(now))


def _alike(quote: list[_Word], now: str) -> list[Span]:
    """In each paragraph that holds enough of these words, the stretch that says most of them."""
    if not quote:
        return []
    found: list[tuple[int, Span]] = []
    wanted = Counter(word.said for word in quote)
    for start, paragraph in _paragraphs(now):
        words = _words(paragraph, start)
        if (wanted & Counter(word.said for word in words)).total() >= ENOUGH * len(quote):
            found += filter(None, [_stretch([word.said for word in quote], words)])
    most = max((count for count, _span in found), default=0)
    return [span for count, span in found if count == most]


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    yield from ((one.start(), one[0]) for one in re.finditer(r"[^\n]+", text))


def _stretch(quote: Sequence[str], words: list[_Word]) -> tuple[int, Span] | None:
    """How many words of the quote stand together in these words, and where."""
    matcher = SequenceMatcher(None, quote, [word.said for word in words], autojunk=False)
    blocks = _together([block for block in matcher.get_matching_blocks() if block.size])
    count = sum(block.size for block in blocks)
    if count < ENOUGH * len(quote):
        return None
    return count, Span(words[blocks[0].b].start, words[blocks[-1].b + blocks[-1].size - 1].end)


def _together(blocks: list) -> list:
    """Without the words at either end that stand apart: "de" is in every sentence."""
    while len(blocks) > 1 and _is_stray(blocks[0], blocks[0], blocks[1]):
        blocks = blocks[1:]
    while len(blocks) > 1 and _is_stray(blocks[-1], blocks[-2], blocks[-1]):
        blocks = blocks[:-1]
    return blocks


def _is_stray(block, one, next_one) -> bool:
    """Whether more words came between these two than were there."""
    came = (next_one.b - one.b) - (next_one.a - one.a)
    return came > STRAY * block.size


def _likely(then: str, span: Span, now: str, place: Span) -> tuple[int, float]:
    """How many neighbours it kept, and how near it is to where it was, as a part of the whole text."""
    kept = _kept(_before(then, span.start), _before(now, place.start))
    kept += _kept(_after(then, span.end), _after(now, place.end))
    moved = abs(span.start / max(len(then), 1) - place.start / max(len(now), 1))
    return kept, -moved


def _kept(ones: Sequence[str], others: Sequence[str]) -> int:
    return (Counter(ones) & Counter(others)).total()


def _before(text: str, at: int) -> list[str]:
    return [word.said for word in _words(text[max(0, at - 200) : at])][-AROUND:]


def _after(text: str, at: int) -> list[str]:
    return [word.said for word in _words(text[at : at + 200])][:AROUND]
