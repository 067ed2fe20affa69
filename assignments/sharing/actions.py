"""Letting one reader have some parts of a version, and ending that."""

import uuid
from collections.abc import Collection
from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from leergang.notices.actions import notify, take_back
from leergang.notices.models import Kind

from ..outside import actions as outside
from ..outside.models import Guest
from ..profile.queries import COPY
from ..profile.sheet import parts_of
from ..work import actions as spine
from ..work.models import Audience, Share, Version, Work
from .people import people_around
from .rules import body_of

PURPOSE, PRESSED_TWICE = "profile", timedelta(minutes=1)


@transaction.atomic
def share_with(*, version: Version, parts: Collection[str], whom, until: datetime | None, by, now: datetime) -> Work:
    """Somebody with an account reads these parts of this version from now on."""
    if whom not in [person for person, _told in people_around(by)]:
        raise PermissionDenied
    if already := _just_shared(version, parts, now).filter(shares__with_whom=whom).first():
        return already.work
    frozen = _frozen(version, parts, by, now)
    share = spine.share(version=frozen, audience=Audience.PERSON, with_whom=whom, by=by, now=now)
    if until:
        Share.objects.filter(pk=share.pk).update(until=until)
    text = _("%(who)s deelt een profiel met je.") % {"who": by}
    address = reverse("shared_profile", args=[frozen.work_id])
    notify(to=whom, kind=Kind.NEWS, text=text, address=address, about=_about(frozen.work), now=now)
    return frozen.work


@transaction.atomic
def share_outside(
    *, version: Version, parts: Collection[str], name: str, email: str, until: datetime | None, by, now: datetime
) -> Guest:
    """Somebody without an account does, by a link in their mail."""
    if already := Guest.objects.filter(version__in=_just_shared(version, parts, now), email__iexact=email).first():
        return already
    frozen = _frozen(version, parts, by, now)
    who = {"name": name, "email": email, "by": by}
    return outside.invite(work=frozen.work, version=frozen, purpose=PURPOSE, until=until, now=now, **who)


def _just_shared(version, parts, now):
    """Who presses twice, shares once: the same parts that were shared a moment ago and not stopped since."""
    Work.objects.select_for_update().get(pk=version.work_id)
    made = Version.objects.filter(
        work__kind=COPY, work__about=version, work__removed_at=None, made_at__gt=now - PRESSED_TWICE
    )
    same = [one.pk for one in made if one.body == body_of(version.body, parts)]
    return Version.objects.filter(pk__in=same).select_related("work")


def _frozen(version, parts, by, now) -> Version:
    """A work of its own, of which the one version holds what was chosen: nobody can read more in it, on any page."""
    if version.work.owner_id != by.pk:
        raise PermissionDenied
    body = body_of(version.body, parts)
    if not parts_of(body):
        raise ValidationError(
            _("In de delen die je koos staat in deze versie nog niets. Kies er een waarin iets staat.")
        )
    title = _("Deel van je profiel, versie %(number)s") % {"number": version.number}
    new = Work(pk=uuid.uuid4(), kind=COPY, owner=by, title=title, about=version, revision=0)
    saved = spine.save(work=new, body=body, revision=0, by=by)
    return spine.freeze(work=saved.work, by=by, now=now)


@transaction.atomic
def stop(*, parts: Work, by, now: datetime) -> None:
    """From now on their reader reads nothing of it, and no longer hears of it either."""
    for share in Share.objects.open(now).filter(version__work=parts).select_related("version__work", "with_whom"):
        spine.stop_sharing(share=share, by=by, now=now)
        take_back(to=share.with_whom, about=_about(parts))
    for guest in Guest.objects.open(now).filter(work=parts).select_related("work"):
        outside.stop(guest=guest, by=by, now=now)
    spine.throw_away(work=parts, by=by, now=now)


def _about(parts):
    return f"profile-{parts.pk}"
