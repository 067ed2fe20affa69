"""Having a piece open at the desk."""

from datetime import datetime

from ..submissions.actions import opened
from ..submissions.models import Submission
from .models import Hold, Keys


def open_piece(*, piece: Submission, by, now: datetime) -> bool:
    """A teacher looks at it: it is not taken back any more, and colleagues skip it. False: it was just taken back."""
    if not opened(submission=piece, by=by, now=now):
        return False
    made = Hold(user=by, version_id=piece.pk, seen_at=now)
    Hold.objects.bulk_create(
        [made], update_conflicts=True, unique_fields=["user"], update_fields=["version", "seen_at"]
    )
    return True


def set_keys(*, user, are_off: bool) -> None:
    """Whether single keys work at the desk, on every device."""
    if are_off:
        Keys.objects.get_or_create(user=user)
    else:
        Keys.objects.filter(user=user).delete()
