"""Parts of a page that is built from contributions: the start page, the page of a group.

A slice registers a function in the slot of that page; what does not exist gives no section.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from . import slots


@dataclass(frozen=True)
class Section:
    """One row of the page: a label left of the margin line, a template with its data right of it."""

    order: int  # the lowest stands first: 10 what to do now, 20 what comes, 30 what is new, 40 overviews, 50 tools
    key: str  # the id of its heading
    template: str
    heading: str
    label: str
    beside: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


def gather(slot: str, *about: Any) -> list[Section]:
    """The sections of every contributor, in their order; each answers with a list."""
    found = [section for answer in slots.contributions(slot, *about) for section in answer]
    return sorted(found, key=lambda section: section.order)
