"""What each of two changed is kept; only where both changed the same field somebody chooses. Pure."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from .. import values

SHORT = 16
Marks = Mapping[str, str]


def mark(value) -> str:
    """By which a page says from what text somebody wrote; nothing for an empty field."""
    if values.is_empty(value):
        return ""
    said = json.dumps({name: one for name, one in values.inputs({"": value}).items() if one}, sort_keys=True)
    return sha256(said.encode()).hexdigest()[:SHORT]


def marks(body: Mapping[str, Any]) -> dict[str, str]:
    """Of each field in which something stands."""
    return {name: found for name, value in body.items() if (found := mark(value))}


def read_marks(sent: str | None) -> Marks | None:
    """What a page sent of them; None where it sent none."""
    try:
        found = json.loads(sent) if sent else None
    except ValueError:
        return None
    return {str(name): str(one) for name, one in found.items()} if isinstance(found, dict) else None


def merged(stored: Mapping[str, Any], mine: Mapping[str, Any], base: Marks | None) -> tuple[dict[str, Any], list[str]]:
    """What is there with what was changed here, and the fields that were changed in both places.

    `base` says from what text somebody wrote. Of a page that does not say so, every difference is one in both.
    """
    body, both = dict(stored), []
    for name, value in mine.items():
        here, there = mark(value), mark(stored.get(name))
        if here == there or (base is not None and here == base.get(name, "")):
            continue
        if base is not None and there == base.get(name, ""):
            body[name] = value
        else:
            both.append(name)
    return body, both


def chosen(stored: Mapping[str, Any], mine: Mapping[str, Any], base: Marks | None, keep: str) -> dict[str, Any]:
    """After both were shown: `keep` is "mine", "theirs" or "both", for the fields that differ.

    `base` then says what was shown. A field that was changed once more since is left, so that it is shown again.
    """
    body = dict(mine)
    for name, value in mine.items():
        there = stored.get(name)
        if keep == "mine" or (base is not None and mark(there) != base.get(name, "")):
            continue
        body[name] = values.together(there, value) if keep == "both" else there
    return {**stored, **{name: value for name, value in body.items() if value is not None}}
