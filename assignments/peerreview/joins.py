"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from ..work import kinds
from .actions import follow, is_opened_by_a_peer
from .kind import PEER_FEEDBACK
from .personal import kept
from .reminders import remind_of_feedback
from .sections import to_read


def join() -> None:
    """Called once, from the `ready()` of the package."""
    kinds.register(PEER_FEEDBACK)
    slots.register("handed_in", follow)
    slots.register("home", to_read)
    slots.register("opened_by_others", is_opened_by_a_peer)
    slots.register("personal_data", kept)
    slots.register("tick", remind_of_feedback)
