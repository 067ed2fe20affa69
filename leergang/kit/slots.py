"""Places on a page that higher packages fill: they register here, a template tag asks.

Without contributors the page still reads; so lower packages never import higher ones.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

Contributor = Callable[..., Any]
_SLOTS: dict[str, list[Contributor]] = defaultdict(list)


def register(name: str, contributor: Contributor) -> None:
    """Fills a slot; called from an AppConfig's `ready()`."""
    if contributor not in _SLOTS[name]:
        _SLOTS[name].append(contributor)


def contributors(name: str) -> list[Contributor]:
    """Whoever fills a slot, for who asks each apart."""
    return list(_SLOTS[name])


def contributions(name: str, *args: Any) -> list[Any]:
    """What every contributor has to say, in the order of registration; empty answers are left out."""
    return [answer for contributor in contributors(name) if (answer := contributor(*args))]
