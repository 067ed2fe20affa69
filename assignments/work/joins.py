"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from .around.due import forget_what_was_thrown_away
from .personal import kept
from .saving.renewing import sent_with_an_old_form


def join() -> None:
    """Called once, from the `ready()` of the package."""
    slots.register("expired_form", sent_with_an_old_form)
    slots.register("personal_data", kept)
    slots.register("tick", forget_what_was_thrown_away)
