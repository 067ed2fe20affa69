"""By what an assignment is found: what it asks, never what somebody answered."""

from leergang.content.finding.models import Kind
from leergang.content.finding.reading import READERS, as_page

from ..briefs.models import AssignmentPage


def let_search_read() -> None:
    """Adds assignments to what can be found; before the site begins to listen to changes."""
    READERS[AssignmentPage] = as_page(Kind.ASSIGNMENT, "purpose", "steps", "body")
