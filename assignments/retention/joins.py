"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from .due import forget_after_two_years


def join() -> None:
    """Called once, from the `ready()` of the package."""
    slots.register("tick", forget_after_two_years)
