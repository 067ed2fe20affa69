"""What this slice adds to the platform when it starts."""

from ..work import kinds
from .kind import PROFILE


def join() -> None:
    """Called once, from the `ready()` of the package."""
    kinds.register(PROFILE)
