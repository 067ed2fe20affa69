"""What the start page shows of feedback to others: whose work waits to be read."""

from datetime import datetime

from django.utils.translation import gettext as _

from cohorts.enrolment.reader import reader_of
from leergang.kit.sections import Section

from .queries import to_give


def to_read(request, now: datetime) -> list[Section]:
    """For who takes part in a group and has somebody's work to read."""
    if not any(way.takes_part for way in reader_of(request.user).ways):
        return []
    waiting = to_give(request.user)
    if not waiting:
        return []
    template, data = "assignments/peerreview/to_read.html", {"reviews": waiting, "now": now}
    return [Section(16, "buddy", template, _("Geef je buddy feedback"), _("Feedback geven"), data=data)]
