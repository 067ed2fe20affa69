"""What this slice adds to the platform when it starts."""

from leergang.kit import slots

from .files import beside
from .finding import let_search_read


def join() -> None:
    """Called once, from the `ready()` of the package."""
    slots.register("beside_modules", beside)
    let_search_read()
