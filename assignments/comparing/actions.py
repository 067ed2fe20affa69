"""Asking for a second reader, withdrawing that, and taking over from what they said."""

import secrets
from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cohorts.enrolment.rules import leads
from cohorts.schedule.models import Cohort
from leergang.notices.actions import notify
from leergang.notices.models import Kind

from ..conversation.drafts import MOST, remarks_in, with_these
from ..desk.kind import draft_of
from ..feedback.models import Feedback
from ..feedback.rules import field_of
from ..secondreading.models import SecondReading
from ..work import actions as work
from ..work.models import Version
from .queries import POINTS, REMARKS, can_be_asked, colleagues

NOBODY = _("Kies een collega die ook aan deze groep lesgeeft.")
NOTHING = _("Er is geen stuk dat je collega nog apart kan lezen. Wat al is vrijgegeven, kan niet meer.")
TOO_LATE = _("Jullie vergelijken dit stuk al. Het blijft bij jullie allebei staan.")
STALE = _("Je concept is net ergens anders veranderd. Probeer het nog eens.")
TOO_MANY = _("Dan staan er meer dan twaalf opmerkingen. Haal er eerst een weg in je eigen concept.")
OUT = _("Je feedback is al vrijgegeven. Overnemen kan niet meer.")


@transaction.atomic
def ask(*, cohort: Cohort, page: int, reader: int, by, now: datetime, pieces: Iterable[int] | None = None, number=1):
    """A colleague reads these versions too, or as many as this of the pile, drawn by lot. Says how many."""
    if not leads(by, cohort):
        raise PermissionDenied
    colleague = next((one for one in colleagues(by, cohort) if one.pk == reader), None)
    if colleague is None:
        raise ValidationError(NOBODY)
    open_to_ask = can_be_asked(by, colleague, cohort, page)
    chosen = list(open_to_ask if pieces is None else open_to_ask.filter(pk__in=list(pieces)))
    drawn = sorted(chosen if pieces is not None else secrets.SystemRandom().sample(chosen, min(number, len(chosen))))
    list(Version.objects.select_for_update().filter(pk__in=drawn).order_by("pk"))  # who says *Klaar* now goes first
    still = list(open_to_ask.filter(pk__in=drawn))
    if not still:
        raise ValidationError(NOTHING)
    SecondReading.objects.bulk_create(
        SecondReading(version_id=pk, asked_by=by, reader=colleague, asked_at=now) for pk in still
    )
    _tell(colleague, by, cohort, page, len(still), now)
    return len(still)


def _tell(colleague, by, cohort, page, count, now) -> None:
    text = ngettext(
        "%(who)s vraagt of je %(count)s stuk als tweede lezer wilt lezen.",
        "%(who)s vraagt of je %(count)s stukken als tweede lezer wilt lezen.",
        count,
    )
    about = {"about": f"cohort-{cohort.pk}", "address": reverse("desk", args=[cohort.slug, page])}
    notify(to=colleague, kind=Kind.REMINDER, text=text % {"who": by, "count": count}, now=now, **about)


def withdraw(*, second: SecondReading, by) -> None:
    """It is not asked any more; what the colleague wrote stays a draft of theirs."""
    mine = SecondReading.objects.visible_to(by).apart().filter(pk=second.pk, asked_by=by)
    if not mine.delete()[0]:
        raise ValidationError(TOO_LATE)


@transaction.atomic
def take_over(*, second: SecondReading, fields: Iterable[str], by, now: datetime) -> None:
    """The first reader takes these into their draft, below what stands there. It is not ready by that."""
    own = Feedback.objects.select_for_update().filter(version=second.version_id, by=by).first()
    read = Feedback.objects.visible_to(by).filter(version=second.version_id, by=second.reader).first()
    if second.asked_by_id != by.pk or second.open_at is None or own is None or read is None:
        raise PermissionDenied
    if own.release_at:
        raise ValidationError(OUT)
    draft = draft_of(by, second.version)
    said, chosen = dict(draft.body), set(fields)
    said |= {field_of(key): str(level) for key, level in read.levels.items() if field_of(key) in chosen}
    if "text" in chosen:
        said["text"] = _below(said.get("text", ""), read.text, "\n\n")
    said = _with_pieces(said, read, chosen)
    if isinstance(work.save(work=draft, body=said, revision=draft.revision, by=by), work.Stale):
        raise ValidationError(STALE)


def _below(own, theirs, between):
    """Both, one's own first; once, however often it is taken over."""
    return own if theirs in own else between.join(filter(None, [own, theirs]))


def _with_pieces(said, read, chosen):
    """What of their remarks and points comes with one's own."""
    theirs = [one for one in read.comments.all() if (POINTS if one.is_point else REMARKS) in chosen]
    found = with_these(said, theirs)
    if len(remarks_in(found)) > MOST:
        raise ValidationError(TOO_MANY)
    return found
