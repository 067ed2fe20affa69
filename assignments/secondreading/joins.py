"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from .personal import kept


def join() -> None:
    """Called once, from the `ready()` of the package."""
    slots.register("personal_data", kept)
