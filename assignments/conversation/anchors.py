"""Where the words of a remark stand, in the version it was made at and in what came after. Pure."""

from collections.abc import Mapping
from typing import Any

from leergang.kit.words.anchoring import Span, follow
from leergang.kit.words.markdown import rendered
from leergang.kit.words.passages import found, words_of


def words_at(body: Mapping[str, Any], key: str) -> str | None:
    """The answer to a question as it reads; None where that is no text, or not there."""
    value = body.get(key)
    return words_of(rendered(value)) if isinstance(value, str) else None


def anchor_of(body: Mapping[str, Any], quote: str, key: str = "", start: int = 0) -> dict[str, Any]:
    """The place of these words: where they were selected, else where they stand, else only the question they are of."""
    named = [key] if key in body else []
    for one in [*named, *(name for name in body if name not in named)] if quote else []:
        text = words_at(body, one)
        span = found(text, quote, start) if text else None
        if span:
            return {"key": one, "start": span.start, "end": span.end, "quote": quote}
    return {key: value for key, value in {"key": named[0] if named else "", "quote": quote}.items() if value}


def place_in(anchor: Mapping[str, Any], then: Mapping[str, Any], now: Mapping[str, Any]) -> Span | None:
    """Where they stand by now; None when they are gone, or never stood in a text."""
    if "start" not in anchor:
        return None
    before, after = words_at(then, anchor["key"]), words_at(now, anchor["key"])
    if before is None or after is None:
        return None
    span = Span(anchor["start"], anchor["end"])
    if before[span.start : span.end].split() != anchor["quote"].split():  # the text reads in another way since
        span = found(before, anchor["quote"], span.start) or span
    return follow(before, span, after)
