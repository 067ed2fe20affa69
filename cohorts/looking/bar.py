"""The bar on top of every page that says as whom somebody looks."""

from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from cohorts.enrolment.reader import Way, reader_of

from .session import looks


@dataclass(frozen=True)
class Bar:
    """As a participant of which group, and on which day."""

    way: Way
    day: date
    template: str = "cohorts/looking/bar.html"


def looking_bar(request) -> Bar | None:
    """Nothing for who looks as themselves; costs no query."""
    if not looks(request):
        return None
    reader = reader_of(request.user)
    return Bar(reader.looks_as, localdate(reader.now())) if reader.looks_as else None
