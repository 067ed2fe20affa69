"""Passages in HTML of the one renderer: its words as one text, and marks around some of them. Pure."""

import html
import re
from collections.abc import Sequence

from .anchoring import Span
from .marking import TOKEN

Passage = tuple[Span, str]
SIGN = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);|.", re.DOTALL)


def words_of(made: str) -> str:
    """The text of this HTML, as a browser has it: positions are counted in its signs."""
    return "".join(html.unescape(piece) for number, piece in enumerate(TOKEN.split(made)) if not number % 2)


def found(text: str, quote: str, near: int = 0) -> Span | None:
    """Where these words stand, whatever white space is between them; of several, the place nearest to `near`."""
    words = [re.escape(word) for word in quote.split()]
    places = [one.span() for one in re.finditer(r"\s+".join(words), text)] if words else []
    best = min(places, key=lambda place: abs(place[0] - near), default=None)
    return Span(*best) if best else None


def marked(made: str, passages: Sequence[Passage]) -> str:
    """The same HTML with `<mark>` around each passage, its name in `data-mark`; no other letter or tag changes.

    A mark never crosses a tag, so a passage over three paragraphs is three marks, of which the last has the name in
    `data-ends` too; where two overlap the words have both names.
    """
    pieces, at = TOKEN.split(made), 0
    for number, piece in enumerate(pieces):
        if not number % 2 and piece:
            pieces[number], at = _in_piece(piece, at, passages)
    return "".join(pieces)


def _in_piece(piece: str, at: int, passages: Sequence[Passage]) -> tuple[str, int]:
    """One text without tags, which begins at `at`, and where it ends."""
    done, part, here = "", "", at
    for sign in SIGN.findall(piece):
        if part and any(here in (span.start, span.end) for span, _name in passages):
            done, part = done + _wrapped(part, here, passages), ""
        part, here = part + sign, here + len(html.unescape(sign))
    return done + _wrapped(part, here, passages), here


def _wrapped(part: str, end: int, passages: Sequence[Passage]) -> str:
    """White space alone is never marked: between the rows of a table no mark may stand."""
    names = [name for span, name in passages if span.start < end <= span.end]
    if not names or not part.strip():
        return part
    ends = [name for span, name in passages if span.start < end == span.end]
    told = f' data-ends="{html.escape(" ".join(ends))}"' if ends else ""
    return f'<mark data-mark="{html.escape(" ".join(names))}"{told}>{part}</mark>'
