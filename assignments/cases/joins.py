"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from ..work import kinds
from .kind import CASE
from .personal import kept
from .sections import links, offered


def join() -> None:
    """Called once, from the `ready()` of the package."""
    kinds.register(CASE)
    slots.register("group_links", links)
    slots.register("home", offered)
    slots.register("personal_data", kept)
