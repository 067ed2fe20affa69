"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from .asking.due import answer, forget_inquiries
from .due import forget_after_a_month
from .personal import kept


def join() -> None:
    """Called once, from the `ready()` of the package."""
    slots.register("personal_data", kept)
    for each in (forget_after_a_month, answer, forget_inquiries):
        slots.register("tick", each)
