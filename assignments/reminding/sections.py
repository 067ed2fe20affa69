"""What the start page shows of assignments: what is to be handed in, and the concepts that are not."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from leergang.kit.sections import Section

from ..feedback.due import first_sentence
from ..submissions.queries import open_to, pieces

FRESH = timedelta(days=60)
SHOWN = 2


def to_hand_in(request, now: datetime) -> list[Section]:
    """For who takes part in a group with assignments: what was said of them, and what is to be handed in."""
    if not (asked := open_to(request.user, now)):
        return []
    mine = pieces(request.user, asked)
    return [*_said_lately(mine, now), *_waiting(mine, now)]


def _said_lately(mine, now) -> list[Section]:
    """The first sentence of feedback on the last version of each, for a while."""
    said = [piece.feedback for piece in mine if piece.feedback and piece.feedback.version_id == piece.submission.pk]
    fresh = [one for one in said if one.release_at > now - FRESH][:SHOWN]
    data = {"rows": [(one, first_sentence(one.text)) for one in fresh]}
    about = ("feedback", "assignments/feedback/said_lately.html", _("Wat je docent zegt"), _("Feedback"))
    return [Section(12, *about, data=data)] if fresh else []


def _waiting(mine, now) -> list[Section]:
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
