"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from ..work import kinds
from .kind import CONTRACTING, UNDER
from .personal import kept
from .sections import around_the_talk


def join() -> None:
    """Called once, from the `ready()` of the package."""
    kinds.register(CONTRACTING)
    kinds.register(UNDER)
    slots.register("home", around_the_talk)
    slots.register("personal_data", kept)
