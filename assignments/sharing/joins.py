"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from ..outside import purposes
from ..work import kinds
from .due import put_away_what_ended
from .kind import PARTS
from .outside_showing import READING
from .queries import also_reads


def join() -> None:
    """Called once, from the `ready()` of the package."""
    kinds.register(PARTS)
    purposes.register(READING)
    slots.register("also_reads", also_reads)
    slots.register("tick", put_away_what_ended)
