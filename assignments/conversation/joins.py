"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from ..work import values
from .actions import keep_what_is_said
from .drafts import KIND, PARTS
from .personal import kept


def join() -> None:
    """Called once, from the `ready()` of the package."""
    values.register(KIND, PARTS)
    slots.register("made_ready", keep_what_is_said)
    slots.register("personal_data", kept)
