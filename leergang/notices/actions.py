"""Telling people things. Both verbs belong in the transaction of what they tell about."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.template.loader import render_to_string
from django.utils import timezone

from leergang.accounts.models import User

from .models import Choice, How, Kind, Notice, OutboxMail
from .outbox import send_on_commit
from .rules import is_our_own, usual


@transaction.atomic
def mail(*, to: str, subject: str, text: str, key: str = "", now: datetime | None = None) -> OutboxMail:
    """Writes a mail down, to be sent once this is stored; with a `key` that was used before, nothing happens."""
    subject, made_at = " ".join(subject.split())[:200], now or timezone.now()
    words: dict[str, Any] = {"to": to.strip(), "subject": subject, "text": text, "made_at": made_at}
    if not key:
        made, written = OutboxMail.objects.create(**words), True
    else:
        made, written = OutboxMail.objects.get_or_create(key=key, defaults=words)
    if written:
        send_on_commit(made)
    return made


@transaction.atomic
def notify(
    *, to: User, kind: Kind, text: str, address: str, about: str = "", key: str = "", now: datetime | None = None
) -> Notice:
    """Tells one person something, in the site and as that person chose by mail.

    `address` is the page where it is. With a `key` this person hears it once. `about` names what it hangs from, such
    as a group, for `take_back`.
    """
    if not (text.strip() and is_our_own(address)):
        raise ValueError(f"A notice says something and leads to a page of the site: {text!r}, {address!r}.")
    how = _how(to, kind)
    words = {"kind": kind, "text": text.strip(), "address": address, "about": about, "made_at": now or timezone.now()}
    words["for_digest"] = how == How.DAILY
    if not key:
        made, written = Notice.objects.create(user=to, **words), True
    else:
        made, written = Notice.objects.get_or_create(user=to, key=key, defaults=words)
    if written:
        count_unread(to)
        if how == How.AT_ONCE and to.is_active:
            mail(to=to.email, subject=str(Kind(kind).label), text=_letter(made), now=now)
    return made


def count_unread(user: User) -> None:
    """Keeps the number beside the bell true; the header shows it on every page and may not count."""
    unread = Notice.objects.filter(user=OuterRef("pk"), read_at=None).order_by().values("user")
    number = Subquery(unread.annotate(number=Count("pk")).values("number"))
    User.objects.filter(pk=user.pk).update(unread_notices=Coalesce(number, 0))


def _how(user, kind):
    choice = Choice.objects.filter(user=user, kind=kind).first()
    return choice.how if choice else usual(kind)


def _letter(notice):
    link = f"{settings.BASE_URL}{notice.address}"
    return render_to_string("notices/mail.txt", {"notice": notice, "user": notice.user, "link": link})
