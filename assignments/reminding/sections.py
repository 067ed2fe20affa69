"""What the start page shows of assignments: what is to be handed in, and the concepts that are not."""

from datetime import datetime

from django.utils.translation import gettext as _

from leergang.kit.sections import Section

from ..submissions.queries import open_to, pieces


def to_hand_in(request, now: datetime) -> list[Section]:
    """For who takes part in a group with assignments."""
    if not (asked := open_to(request.user, now)):
        return []
    mine = pieces(request.user, asked)
    waiting = [piece for piece in mine if piece.is_open or (piece.page and piece.has_new_words)]
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
