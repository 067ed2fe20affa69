"""What stands in a field of a work: text, or something with parts of its own that says in `kind` what it is."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Parts:
    """How a value that is no text reads, and goes through a form.

    `lines` is how it reads as text, for comparing and taking along; `typed` only what somebody wrote of that. `inputs`
    says what stands in the inputs of the field of this name. `together` is both of two, one after the other. Without
    `is_words` nothing of it counts as a word.
    """

    lines: Callable[[Any], list[str]]
    typed: Callable[[Any], list[str]]
    inputs: Callable[[str, Any], dict[str, str]]
    together: Callable[[Any, Any], Any]
    is_words: bool = True


PARTS: dict[str, Parts] = {}
WORD = re.compile(r"[^\W_]\S*")  # from its first letter or digit; what has none is a mark and no word


def register(kind: str, parts: Parts) -> None:
    """Called from the `ready()` of the package."""
    PARTS[kind] = parts


def _parts(value) -> Parts | None:
    return PARTS.get(value.get("kind", "")) if isinstance(value, Mapping) else None


def lines(value) -> list[str]:
    """The words of a field, line by line; those of a kind that the site no longer knows are there too."""
    if parts := _parts(value):
        return parts.lines(value)
    if isinstance(value, Mapping):
        return [line for name, one in value.items() if name != "kind" for line in lines(one)]
    if isinstance(value, list | tuple):
        return [line for one in value for line in lines(one)]
    return [line for line in str(value or "").split("\n") if line.strip()]


def text(value) -> str:
    """All its words: what was typed, where that is text."""
    return value if isinstance(value, str) else "\n".join(lines(value))


def is_empty(value) -> bool:
    """Whether nothing was written or chosen here."""
    if isinstance(value, str):
        return not value.strip()
    parts = _parts(value)
    return not any(one.strip() for one in parts.inputs("", value).values()) if parts else not lines(value)


def _typed(value) -> list[str]:
    parts = _parts(value)
    return parts.typed(value) if parts else lines(value)


def words_in(body: Mapping[str, Any]) -> int:
    """How many words somebody wrote, in all fields together; a mark of a list or a heading is none."""
    written = [value for value in body.values() if (parts := _parts(value)) is None or parts.is_words]
    # No word has an end of line in it, so a text need not be cut at those first.
    said = [[value] if isinstance(value, str) else _typed(value) for value in written]
    return sum(len(WORD.findall(text)) for texts in said for text in texts)


def inputs(body: Mapping[str, Any]) -> dict[str, str]:
    """What stands in each input of the form of this body."""
    found: dict[str, str] = {}
    for name, value in body.items():
        parts = _parts(value)
        found |= parts.inputs(name, value) if parts else {name: value}
    return found


def same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two bodies say the same, whatever is written in only one of them about empty fields."""
    return _said(one) == _said(other)


def _said(body):
    return {name: value for name, value in inputs(body).items() if value}


def together(theirs, mine):
    """Both, one after the other; of two that cannot stand so, the last."""
    parts = _parts(mine)
    if parts and _parts(theirs) is parts:
        return parts.together(theirs, mine)
    if is_empty(mine) or is_empty(theirs) or theirs == mine:
        return theirs if is_empty(mine) else mine
    return f"{theirs}\n\n{mine}" if isinstance(theirs, str) and isinstance(mine, str) else mine


def without_nul(value):
    """The same, as a database keeps it: PostgreSQL keeps no NUL."""
    if isinstance(value, str):
        return value.replace("\0", "").replace("\r\n", "\n")
    if isinstance(value, list):
        return [without_nul(one) for one in value]
    return {name: without_nul(one) for name, one in value.items()} if isinstance(value, dict) else value
