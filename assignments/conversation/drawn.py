"""The inputs for remarks at the desk. Most are empty, and those are the same at every piece: drawn once."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from .drafts import CELLS, slots


def drawn_slots(body: Mapping[str, Any]) -> SafeString:
    """All of them; what somebody wrote is not kept here."""
    drawn = (
        _slot(one) if any(one[cell] for cell in CELLS) else _empty(one["name"], one["number"]) for one in slots(body)
    )
    return mark_safe("".join(drawn))  # noqa: S308 - of the template


def _slot(one) -> SafeString:
    return render_to_string("assignments/conversation/slot.html", {"one": one})


@cache
def _empty(name: str, number: str) -> SafeString:
    return _slot({"name": name, "number": number, **dict.fromkeys(CELLS, "")})
