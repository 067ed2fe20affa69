"""Which fields make a part of a profile, and what of a version goes to who reads some parts. Pure."""

from collections.abc import Collection, Mapping
from typing import Any

# Who somebody is stands above every sheet, whatever was chosen.
HEAD = ("function_school",)
FIELDS = {
    "statement": ("statement",),
    "function": ("function_own",),
    "commission": ("commission", "shown_to"),
    "tasks": ("tasks",),
    "circles": ("circles",),
    "ambitions": ("ambitions",),
    "meetings": ("meetings",),
    "counterparts": ("counterparts",),
    "roles": ("fits_first", "fits_second", "costs_effort", "wheel"),
    "next_year": ("next_year",),
    "agreed": ("revise_on", "agreed_by"),
}


def body_of(body: Mapping[str, Any], parts: Collection[str]) -> dict[str, Any]:
    """Only what belongs to these parts; a field that no part knows goes to nobody."""
    fields = {*HEAD, *(field for part in parts for field in FIELDS.get(part, ()))}
    return {name: value for name, value in body.items() if name in fields}
