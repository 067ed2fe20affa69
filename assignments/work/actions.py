"""Saving, freezing and sharing. Nothing is acknowledged before it is stored, and nothing is overwritten unseen."""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from cohorts.enrolment.reader import reader_of

from .around.storing import changed_at
from .groups import may_share_with
from .kinds import asked, title_of
from .merging.fields import Marks, merged
from .models import Audience, Author, Link, Share, Version, Work
from .rules import fingerprint, may_share, may_write, may_write_together

ATTEMPTS = 20


@dataclass(frozen=True)
class Saved:
    """The work as it now stands in the database."""

    work: Work


@dataclass(frozen=True)
class Stale:
    """Fields were changed elsewhere since: the work as it stands, and with what came. Nothing is overwritten."""

    work: Work
    body: dict


def save(*, work: Work, body: dict, revision: int, by, base: Marks | None = None) -> Saved | Stale:
    """Stores what was typed, if the work still is at the revision from which somebody wrote; 0 is: not stored yet.

    Where it is not, what was changed here is stored beside what was changed there; `base` says from what text somebody
    wrote. The same save sent twice, because its answer got lost, counts once.
    """
    if not may_write(by, work):
        raise PermissionDenied
    stored = _first(work, body) if work._state.adding else _next(work, body, revision, by)
    return Saved(stored) if stored else _beside(work, body, base, by)


def _beside(work, body, base, by):
    """Others may save at the same moment: then this looks again at what is there."""
    for _attempt in range(ATTEMPTS):
        current = _current(work)
        kept, both = merged(current.body, body, base)
        stored = current if kept == current.body else _next(current, kept, current.revision, by)
        if stored:
            return Stale(stored, kept | {name: body[name] for name in both}) if both else Saved(stored)
    return Stale(current, body)


def _first(work, body):
    """Makes the row, unless another tab or device was first: one statement, so there is no moment in between."""
    work.body, work.revision, work.title = body, 1, title_of(work, body)
    work.made_at = work.saved_at = timezone.now()
    Work.objects.bulk_create([work], ignore_conflicts=True)
    stored = Work.objects.filter(pk=work.pk, owner=work.owner_id, revision=1).first()
    return stored if stored and stored.body == body else None


def _next(work, body, revision, by):
    """The database compares the revision, in one statement. Who writes in what was thrown away, wants it back."""
    changed = {"body": body, "title": title_of(work, body), "saved_at": timezone.now()}
    if reader_of(by).looks_as or not changed_at(work, changed, revision, by):
        return None
    work.revision, work.saved_at = revision + 1, changed["saved_at"]
    work.body, work.title = body, changed["title"]
    return work


def _current(work):
    """The row of this work, or of the other one that has its place."""
    own = Work.objects.filter(pk=work.pk, owner=work.owner_id).first()
    return own or Work.objects.get(owner=work.owner_id, kind=work.kind, page=work.page_id, anchor=work.anchor)


def freeze(*, work: Work, by, now: datetime, body: dict | None = None) -> Version:
    """Makes a version of the work as it is stored at this moment; of `body` where a version says more than that."""
    if not may_write(by, work):
        raise PermissionDenied
    with transaction.atomic():
        held = Work.objects.select_for_update().get(pk=work.pk)
        last = held.versions.aggregate(last=Max("number"))["last"] or 0
        version = Version(
            work=held, number=last + 1, title=held.title, body=body or held.body, asked=asked(held), form=held.form
        )
        version.sha256, version.made_by, version.made_at = fingerprint(version), by, now
        version.save(force_insert=True)
    return version


def freeze_once(*, held: Work, by, now: datetime) -> Version:
    """The last version where it asks and says the same as this work, which the caller holds; else a new one."""
    last = held.versions.order_by("number").last()
    if last is not None and (last.body, last.asked) == (held.body, asked(held)):
        return last
    return freeze(work=held, by=by, now=now)


def share(*, version: Version, audience: Audience, with_whom=None, cohort=None, by, now: datetime) -> Share:
    """Lets others read this version from now on; who can already, can once."""
    if not may_share(by, version.work):
        raise PermissionDenied
    with transaction.atomic():
        Work.objects.select_for_update().get(pk=version.work_id)
        whom = {"audience": audience, "with_whom": with_whom, "cohort": cohort}
        return version.shares.open(now).filter(**whom).first() or version.shares.create(since=now, **whom)


def share_as_it_stands(*, work: Work, audience: Audience, by, now: datetime) -> Share:
    """What is stored becomes the version that these people read, instead of any that a group or its teachers read.

    Who has that same text already, keeps that version.
    """
    if not (may_share(by, work) and may_share_with(by, work, audience)):
        raise PermissionDenied
    with transaction.atomic():
        held = Work.objects.select_for_update().get(pk=work.pk)
        version = freeze_once(held=held, by=by, now=now)
        shared = share(version=version, audience=audience, by=by, now=now)
        shared_with_groups(held, now).exclude(pk=shared.pk).update(until=now)
    return shared


def share_with_nobody(*, work: Work, by, now: datetime) -> None:
    """No version of this work is for a group or its teachers any more."""
    if not may_share(by, work):
        raise PermissionDenied
    shared_with_groups(work, now).update(until=now)


def shared_with_groups(work: Work, now: datetime):
    """What of this work a group or its teachers can read now, as a QuerySet of shares."""
    return Share.objects.open(now).filter(version__work=work, audience__in=(Audience.COHORT, Audience.TEACHERS))


def stop_sharing(*, share: Share, by, now: datetime) -> None:
    """From now on they no longer read it."""
    if not may_share(by, share.version.work):
        raise PermissionDenied
    Share.objects.open(now).filter(pk=share.pk).update(until=now)


def write_together(*, work: Work, who, by, now: datetime | None = None) -> None:
    """Gives somebody else the pen too."""
    if not may_write_together(by, work):
        raise PermissionDenied
    Author.objects.get_or_create(work=work, user=who, defaults={"since": now or timezone.now()})


def link(*, from_work: Work, to_work: Work, why: str, by, now: datetime) -> Link:
    """Keeps that one work was made with another, both of this person; the same link twice counts once."""
    if not (may_write(by, from_work) and may_write(by, to_work)):
        raise PermissionDenied
    return Link.objects.get_or_create(from_work=from_work, to_work=to_work, why=why, defaults={"made_at": now})[0]


def throw_away(*, work: Work, by, now: datetime) -> None:
    """At once, and it can be brought back for a while."""
    Work.objects.editable_by(by).filter(pk=work.pk, owner=by).update(removed_at=now)


def bring_back(*, work: Work, by) -> None:
    """Undoes that."""
    Work.objects.visible_to(by).filter(pk=work.pk, owner=by).update(removed_at=None)
