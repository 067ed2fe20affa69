"""Passages in HTML of the one renderer: its words as one text, and marks around some of them. Pure."""

import html
import re
from collections.abc import Iterable, Sequence

from .anchoring import Span
from .marking import TOKEN

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


def marked(made: str, passages: Sequence[tuple[Span, str]]) -> str:
    """The same HTML with `<mark>` around each passage, its name in `data-mark`; no other letter or tag changes.

    A mark never crosses a tag, so a passage over three paragraphs is three marks, and where two overlap the words have
    both names.
    """
    pieces, at = TOKEN.split(made), 0
    for number, piece in enumerate(pieces):
        if not number % 2 and piece:
            signs = SIGN.findall(piece)
            ends = _ends(signs, at)
            pieces[number] = "".join(_wrapped(part, names) for part, names in _parts(signs, ends, passages))
            at = ends[-1]
    return "".join(pieces)


def _ends(signs, at) -> list[int]:
    """Where each sign begins, and where the last one ends."""
    found = [at]
    for sign in signs:
        found.append(found[-1] + len(html.unescape(sign)))
    return found


def _parts(signs, ends, passages) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Stretches of signs that stand in the same passages."""
    part, before = "", None
    for sign, start in zip(signs, ends[:-1], strict=True):
        names = tuple(name for span, name in passages if span.start <= start < span.end)
        if names != before and part:
            yield part, before or ()
            part = ""
        part, before = part + sign, names
    if part:
        yield part, before or ()


def _wrapped(part, names) -> str:
    """White space alone is never marked: between the rows of a table no mark may stand."""
    if not names or not part.strip():
        return part
    return f'<mark data-mark="{html.escape(" ".join(names))}">{part}</mark>'
