"""Putting a text of one's own under what stands in a field, and taking it away again."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..work.actions import Saved, link, save
from ..work.merging.fields import marks
from ..work.models import Link, Work
from ..work.rules import fits
from .queries import WHY, text_of

TIMES = 3  # that somebody else may save in the same field at the same moment
TOO_LONG = _("Samen is de tekst te lang om te bewaren. Neem een korter stuk over.")
BUSY = _("Er wordt op dit moment ook ergens anders in dit veld geschreven. Probeer het zo nog eens.")


def take_over(*, source: Work, into: Work, field: str, by, now: datetime) -> Work:
    """Adds it below what stands there, never over it, and keeps that both belong together."""
    for _time in range(TIMES):
        before = into.body.get(field, "").rstrip()
        text = f"{before}\n\n{text_of(source)}" if before else text_of(source)
        outcome = _store(into, field, text, by)
        if isinstance(outcome, Saved):
            link(from_work=source, to_work=outcome.work, why=f"{WHY}{field}"[:100], by=by, now=now)
            return outcome.work
        into = outcome.work
    raise ValidationError(BUSY)


def _store(work, field, text, by):
    body = work.body | {field: text}
    if not fits(body):
        raise ValidationError(TOO_LONG)
    return save(work=work, body=body, revision=work.revision, by=by, base=marks(work.body))


def undo(*, taken: Link, by) -> bool:
    """Takes it away when it still stands last in its field. False: it was changed since, and stays."""
    work, field, text = taken.to_work, taken.why.removeprefix(WHY), text_of(taken.from_work)
    stands = work.body.get(field, "").rstrip()
    is_last = bool(text) and stands.endswith(text)
    if is_last and not isinstance(_store(work, field, stands.removesuffix(text).rstrip(), by), Saved):
        return False
    taken.delete()
    return is_last
