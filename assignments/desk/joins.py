"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from ..work import kinds
from .columns import columns
from .kind import FEEDBACK
from .personal import kept
from .sections import keys_in_the_account


def join() -> None:
    """Called once, from the `ready()` of the package."""
    kinds.register(FEEDBACK)
    slots.register("account", keys_in_the_account)
    slots.register("group_columns", columns)
    slots.register("personal_data", kept)
