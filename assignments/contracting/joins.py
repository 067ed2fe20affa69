"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from ..questions import link
from ..work import kinds
from .kind import CONTRACTING, UNDER
from .offering import OFFERS
from .personal import kept
from .sections import around_the_talk, zones


def join() -> None:
    """Called once, from the `ready()` of the package."""
    kinds.register(CONTRACTING)
    kinds.register(UNDER)
    link.OFFERS[CONTRACTING.slug] = OFFERS
    slots.register("contract_beside", zones)
    slots.register("home", around_the_talk)
    slots.register("personal_data", kept)
