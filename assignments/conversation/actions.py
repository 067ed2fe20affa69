"""Keeping what feedback says in pieces, saying what became of a point, and answering."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from leergang.notices.actions import notify
from leergang.notices.models import Kind

from ..feedback.models import Feedback
from .anchors import anchor_of
from .drafts import points_in, remarks_in
from .models import Comment, State
from .queries import other_side
from .rules import is_writer, may_reopen, may_reply, may_settle

LONGEST = 5000
SAY_WHY = _("Schrijf erbij waarom je dit punt niet overneemt.")
SAY_SOMETHING = _("Schrijf eerst je antwoord.")
TOO_LONG = _("Je antwoord is langer dan 5.000 tekens. Maak er twee van.")


@transaction.atomic
def keep_what_is_said(feedback: Feedback) -> None:
    """The remarks and points of a draft that is ready, instead of those of when it was ready before."""
    version, body = feedback.version, feedback.work.body if feedback.work else {}
    said = [
        Comment(body=one.said, state=State.OPEN if one.is_point else "", anchor=_anchor(version, one))
        for one in remarks_in(body)
    ]
    said += [Comment(body=line, state=State.OPEN) for line in points_in(body)]
    for place, one in enumerate(said):
        one.work_id, one.version, one.feedback, one.place = version.work_id, version, feedback, place
        one.author_id, one.made_at = feedback.by_id, feedback.ready_at
    Comment.objects.filter(feedback=feedback).delete()
    Comment.objects.bulk_create(said)


def _anchor(version, remark):
    return anchor_of(version.body, remark.quote, remark.key, remark.start)


@transaction.atomic
def settle(*, point: Comment, state: str, why: str, by) -> None:
    """A writer says what became of it; what is not taken over says why, and that reason stays."""
    if not (point.is_point and may_settle(by, point.work)):
        raise PermissionDenied
    changed = {"state": state}
    if state == State.DECLINED:
        if not why.strip():
            raise ValidationError(SAY_WHY)
        if len(why) > LONGEST:
            raise ValidationError(TOO_LONG)
        changed["why"] = why.strip().replace("\0", "")
    Comment.objects.visible_to(by).filter(pk=point.pk).update(**changed)


@transaction.atomic
def reopen(*, point: Comment, by, now: datetime) -> None:
    """A teacher sees that it is not done yet. What the writer said of it stays."""
    if not (point.is_point and may_reopen(by, point.work)):
        raise PermissionDenied
    settled = Comment.objects.visible_to(by).filter(pk=point.pk).exclude(state=State.OPEN)
    if settled.update(state=State.OPEN):
        _tell(point, by, now)


@transaction.atomic
def reply(*, to: Comment, body: str, by, now: datetime) -> Comment:
    """An answer, with the version that was there by then; the other side hears it once a day at most."""
    if to.parent_id or not may_reply(by, to.work) or not Comment.objects.visible_to(by).filter(pk=to.pk).exists():
        raise PermissionDenied
    if not body.strip():
        raise ValidationError(SAY_SOMETHING)
    if len(body) > LONGEST:
        raise ValidationError(TOO_LONG)
    about = {"work": to.work, "version": _last(to.work), "parent": to, "author": by, "made_at": now}
    made = Comment.objects.create(body=body.strip().replace("\0", ""), **about)
    _tell(to, by, now)
    return made


def _last(work):
    """The version that was handed in last, whatever was taken back."""
    return work.versions.order_by("number").last()


def _tell(comment, by, now):
    """Not what was said: that stands in the conversation."""
    work = comment.work
    text = _("Er is een antwoord in het gesprek over ‘%(what)s’.") % {"what": work.title}
    address, about = reverse("conversation", args=[work.pk]), f"cohort-{work.cohort_id}"
    for one in other_side(work, is_writer(by, work)):
        key = f"gesprek-{work.pk}-{localdate(now):%Y-%m-%d}"
        notify(to=one, kind=Kind.ANSWER, text=text, address=address, about=about, key=key, now=now)
