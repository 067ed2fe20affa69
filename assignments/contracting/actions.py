"""Beginning a preparation, keeping what lies under it, and keeping a version."""

import uuid
from datetime import datetime

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.reader import reader_of

from ..work import actions as spine
from ..work.actions import Saved, Stale
from ..work.merging.fields import Marks, merged
from ..work.models import Audience, Share, Version, Work
from . import rules
from .models import Undercurrent
from .queries import SLUG, still_empty

NOTHING_YET = _("Hier staat nog niets om te bewaren. Beantwoord eerst een vraag.")
HANDED_IN = _("Een versie hiervan hoort bij een opdracht die je inleverde. Daarom blijft deze voorbereiding staan.")
ATTEMPTS = 20


@transaction.atomic
def begin(*, title: str, talk_on: str = "", by) -> Work:
    """A preparation with only its title, and the day of the talk as it was typed; asked twice, the empty one."""
    if reader_of(by).looks_as:
        raise PermissionDenied
    title = " ".join(title.split())[: rules.LONGEST]
    new = Work(pk=uuid.uuid4(), kind=SLUG, owner=by, revision=0)
    body = {"title": title} | ({"talk_on": talk_on[:10]} if talk_on else {})
    get_user_model().objects.select_for_update().get(pk=by.pk)  # who presses twice at once, begins once
    if empty := still_empty(by, body):
        return empty
    return spine.save(work=new, body=body, revision=0, by=by).work


@transaction.atomic
def keep_version(*, work: Work, by, now: datetime, names=(*rules.BEFORE, *rules.AFTER)) -> Version:
    """What is stored now, in these answers. The same text kept twice is the version that stands."""
    held = Work.objects.select_for_update().get(pk=work.pk)
    body = rules.as_shown(held.body, names)
    if not rules.is_written(body, names):
        raise ValidationError(NOTHING_YET)
    same = next((one for one in held.versions.order_by("-number") if one.body == body), None)
    return same or spine.freeze(work=held, by=by, now=now, body=body)


def throw_away(*, work: Work, by, now: datetime) -> None:
    """At once, and it can be brought back for a while; not while teachers read a version of it."""
    if Share.objects.open(now).filter(version__work=work, audience=Audience.ALONG).exists():
        raise ValidationError(HANDED_IN)
    spine.throw_away(work=work, by=by, now=now)


def keep_undercurrent(*, work: Work, body: dict, revision: int, by, base: Marks | None = None) -> Saved | Stale:
    """As the spine saves: nothing is overwritten unseen, and the same save sent twice counts once."""
    if work.owner_id != by.pk or reader_of(by).looks_as:
        raise PermissionDenied
    now = timezone.now()
    Undercurrent.objects.get_or_create(work_id=work.pk, owner=by, defaults={"saved_at": now})
    if _stored(work, body, revision, now):
        return Saved(_as_work(work))
    for _attempt in range(ATTEMPTS):
        current = _as_work(work)
        kept, both = merged(current.body, body, base)
        if kept == current.body or _stored(work, kept, current.revision, now):
            current = _as_work(work)
            return Stale(current, kept | {name: body[name] for name in both}) if both else Saved(current)
    return Stale(current, body)


def _stored(work, body, revision, now) -> bool:
    """The database compares the revision, in one statement. Who writes under what was thrown away, wants it back."""
    texts = {name: str(body.get(name, "")) for name in ("text", "notes")}
    rows = Undercurrent.objects.filter(work_id=work.pk, revision=revision)
    if not rows.update(**texts, revision=F("revision") + 1, saved_at=now):
        return False
    Work.objects.filter(pk=work.pk).exclude(removed_at=None).update(removed_at=None)
    return True


def _as_work(work):
    """The same carrier with what is stored."""
    row = Undercurrent.objects.get(work_id=work.pk)
    work.body, work.revision, work.saved_at = {"text": row.text, "notes": row.notes}, row.revision, row.saved_at
    return work
