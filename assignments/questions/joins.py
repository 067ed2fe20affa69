"""What this slice adds to the platform when it starts."""

from ..work import values
from .kinds import KINDS


def join() -> None:
    """Called once, from the `ready()` of the package."""
    for kind in KINDS.values():
        if kind.parts:
            values.register(kind.slug, kind.parts)
