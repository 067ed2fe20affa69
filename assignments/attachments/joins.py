"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from .due import forget_what_was_taken_out, sweep_uploads
from .personal import kept


def join() -> None:
    """Called once, from the `ready()` of the package."""
    slots.register("personal_data", kept)
    slots.register("tick", forget_what_was_taken_out)
    slots.register("tick", sweep_uploads)
