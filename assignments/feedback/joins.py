"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from .due import tell_what_was_released
from .personal import kept
from .sections import told_of_a_template


def join() -> None:
    """Called once, from the `ready()` of the package."""
    slots.register("criteria_in_use", told_of_a_template)
    slots.register("personal_data", kept)
    slots.register("tick", tell_what_was_released)
