"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from ..work import kinds
from .kind import LEARNING_QUESTION
from .sections import invitations, links


def join() -> None:
    """Called once, from the `ready()` of the package."""
    kinds.register(LEARNING_QUESTION)
    slots.register("group_links", links)
    slots.register("home", invitations)
