"""Telling people things. Both verbs belong in the transaction of what they tell about."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.template.loader import render_to_string
from django.utils import timezone

from leergang.accounts.models import User

from .models import GIVEN_UP, Choice, How, Kind, Notice, OutboxMail, Sending
from .outbox import send_on_commit
from .queries import choices_of
from .rules import is_our_own


@transaction.atomic
def mail(
    *, to: str, subject: str, text: str, key: str = "", encloses: str = "", now: datetime | None = None
) -> OutboxMail:
    """Writes a mail down, to be sent once this is stored; with a `key` that was used before, nothing happens.

    `encloses` names what goes along, as `kind:key` of what a slice registered: see `enclosing.py`. Drawing that takes
    seconds, for which nobody waits who presses a button: such a mail leaves with the next `tick`.
    """
    subject, made_at = " ".join(subject.split())[:200], now or timezone.now()
    words: dict[str, Any] = {
        "to": to.strip(),
        "subject": subject,
        "text": text,
        "encloses": encloses,
        "made_at": made_at,
    }
    if not key:
        made, written = OutboxMail.objects.create(**words), True
    else:
        made, written = OutboxMail.objects.get_or_create(key=key, defaults=words)
    if written and not encloses:
        send_on_commit(made)
    return made


@transaction.atomic
def notify(
    *,
    to: User,
    kind: Kind,
    text: str,
    address: str,
    about: str = "",
    key: str = "",
    by_mail: bool = False,
    encloses: str = "",
    now: datetime | None = None,
) -> Notice:
    """Tells one person something, in the site and as that person chose by mail.

    `address` is the page where it is. With a `key` this person hears it once. `about` names what it hangs from, as
    `cohort-12`, for `take_back`: who leaves a group keeps nothing that was told about it. `by_mail` is for what nobody
    may miss: a mail leaves at once, whatever this person chose; what it `encloses` goes only with a mail of its own.
    """
    if not (text.strip() and is_our_own(address)):
        raise ValueError(f"A notice says something and leads to a page of the site: {text!r}, {address!r}.")
    how = How.AT_ONCE if by_mail else choices_of(to)[kind]
    words = {"kind": kind, "text": text.strip(), "address": address, "about": about, "made_at": now or timezone.now()}
    words["for_digest"] = how == How.DAILY
    if not key:
        made, written = Notice.objects.create(user=to, **words), True
    else:
        made, written = Notice.objects.get_or_create(user=to, key=key, defaults=words)
    if written:
        count_unread(User.objects.filter(pk=to.pk))
        if how == How.AT_ONCE and to.is_active:
            mail(to=to.email, subject=str(Kind(kind).label), text=_letter(made), encloses=encloses, now=now)
    return made


@transaction.atomic
def read(*, notices: QuerySet[Notice]) -> None:
    """Marks notices as read; what was read no longer waits for the daily mail either."""
    people = list(notices.filter(read_at=None).order_by().values_list("user", flat=True).distinct())
    if people:
        notices.filter(read_at=None).update(read_at=timezone.now(), for_digest=False)
        count_unread(User.objects.filter(pk__in=people))


@transaction.atomic
def take_back(*, to: User, about: str) -> None:
    """Removes what somebody may no longer know, such as all about a group that they left."""
    if Notice.objects.filter(user=to, about=about).delete()[0]:
        count_unread(User.objects.filter(pk=to.pk))


@transaction.atomic
def choose(*, user: User, choices: dict[str, str]) -> None:
    """Keeps how somebody wants to hear about each kind; it goes for what waits for the daily mail too."""
    for kind, how in choices.items():
        Choice.objects.update_or_create(user=user, kind=kind, defaults={"how": how})
        if how == How.SITE:
            Notice.objects.filter(user=user, kind=kind, for_digest=True).update(for_digest=False)


@transaction.atomic
def send_again(*, mail: OutboxMail) -> bool:
    """Tries a mail once more that was given up; answers whether it was."""
    given_up = OutboxMail.objects.filter(pk=mail.pk, state__in=GIVEN_UP)
    if again := given_up.update(state=Sending.WAITING, tries=0, next_try_at=None, fault=""):
        send_on_commit(mail)
    return bool(again)


def count_unread(users: QuerySet[User]) -> None:
    """Keeps the number in the header true; it stands on every page, which may not count."""
    unread = Notice.objects.filter(user=OuterRef("pk"), read_at=None).order_by().values("user")
    number = Subquery(unread.annotate(number=Count("pk")).values("number"))
    users.update(unread_notices=Coalesce(number, 0))


def _letter(notice):
    link = f"{settings.BASE_URL}{notice.address}"
    return render_to_string("notices/mail.txt", {"notice": notice, "user": notice.user, "link": link})
