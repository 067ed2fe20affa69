"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from ..work import kinds
from .due import ask_for_a_version
from .kind import PROFILE
from .sections import invitation


def join() -> None:
    """Called once, from the `ready()` of the package."""
    kinds.register(PROFILE)
    slots.register("home", invitation)
    slots.register("tick", ask_for_a_version)
