"""What the start page shows of assignments: what is to be handed in, and the concepts that are not."""

from datetime import datetime

from django.utils.translation import gettext as _

from cohorts.enrolment.reader import reader_of
from leergang.kit.sections import Section

from ..submissions.queries import pieces


def to_hand_in(request, now: datetime) -> list[Section]:
    """For who takes part in a group with assignments."""
    reader = reader_of(request.user)
    if not any(way.takes_part for way in reader.ways):
        return []
    waiting = [piece for piece in pieces(request.user, now) if piece.is_open or (piece.page and piece.has_new_words)]
    if not waiting:
        return []
    rows = [(piece, piece.standing(now)) for piece in waiting]
    data = {"rows": rows, "now": now}
    return [
        Section(
            15,
            "opdrachten",
            "assignments/reminding/to_hand_in.html",
            _("Jouw opdrachten"),
            _("In te leveren"),
            data=data,
        )
    ]
