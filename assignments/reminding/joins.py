"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from .reminders import remind
from .sections import to_hand_in


def join() -> None:
    """Called once, from the `ready()` of the package."""
    slots.register("home", to_hand_in)
    slots.register("tick", remind)
