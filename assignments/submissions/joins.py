"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from ..work import kinds
from .kept import kept_by_assignments
from .kind import ASSIGNMENT
from .personal import kept
from .reflection_kind import REFLECTION


def join() -> None:
    """Called once, from the `ready()` of the package."""
    kinds.register(ASSIGNMENT)
    kinds.register(REFLECTION)
    slots.register("kept_under_keys", kept_by_assignments)
    slots.register("personal_data", kept)
