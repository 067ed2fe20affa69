"""What this slice adds to the platform when it starts."""

from leergang.kit import slots
from leergang.notices.enclosing import SLOT as ENCLOSURES

from ..outside import purposes
from ..questions import link
from ..work import kinds
from .due import remind_to_look_back
from .kind import CONTRACT_CARD
from .own.sections import cards
from .papers.enclosing import papers
from .personal import kept
from .queries import who_else_reads
from .visiting.views import PURPOSE


def join() -> None:
    """Called once, from the `ready()` of the package."""
    kinds.register(CONTRACT_CARD)
    purposes.register(PURPOSE)
    link.OFFERS[CONTRACT_CARD.slug] = link.EACH_VERSION
    slots.register("contracts", cards)
    slots.register("personal_data", kept)
    slots.register("tick", remind_to_look_back)
    slots.register("also_reads", who_else_reads)
    slots.register(ENCLOSURES, papers)
