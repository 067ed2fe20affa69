"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from ..work import kinds
from .in_text import in_the_text
from .kind import ANSWER, NOTE
from .queries import kept_under_keys


def join() -> None:
    """Called once, from the `ready()` of the package."""
    kinds.register(ANSWER)
    kinds.register(NOTE)
    slots.register("in_the_text", in_the_text)
    slots.register("kept_under_keys", kept_under_keys)
