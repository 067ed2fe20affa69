"""Asking somebody without an account, ending that, and forgetting them."""

from datetime import datetime

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from leergang.kit.tokens import hashed, new_token
from leergang.notices.actions import mail, notify
from leergang.notices.models import Kind
from leergang.notices.personal import forget_mail

from ..work.models import Version, Work
from ..work.rules import may_share
from .models import Guest
from .purposes import purpose_of
from .rules import CODE_WORKS, TERM, end_of, may_ask


@transaction.atomic
def invite(
    *,
    work: Work,
    by,
    purpose: str,
    name: str,
    email: str,
    now: datetime,
    version: Version | None = None,
    until: datetime | None = None,
) -> Guest:
    """Mails somebody a link to this work; without a version they read what its purpose shows at that moment."""
    until = until or end_of(localdate(now) + TERM)
    Work.objects.select_for_update().get(pk=work.pk)
    may_ask(work, email, until, by, now)
    guest = Guest(work=work, version=version, purpose=purpose, name=name.strip(), email=email.strip(), until=until)
    guest.made_at = now
    _mail_link(guest, now)
    return guest


@transaction.atomic
def send_again(*, guest: Guest, by, now: datetime) -> None:
    """The same mail with a new link; the old one works no longer."""
    if not may_share(by, guest.work) or not Guest.objects.open(now).filter(pk=guest.pk).exists():
        raise PermissionDenied
    _mail_link(guest, now)


def stop(*, guest: Guest, by, now: datetime) -> None:
    """From now on the link shows nothing."""
    if not may_share(by, guest.work):
        raise PermissionDenied
    Guest.objects.open(now).filter(pk=guest.pk).update(stopped_at=now)


def keep_open(*, guest: Guest, until: datetime) -> None:
    """The link works at least as long as this."""
    Guest.objects.filter(pk=guest.pk, until__lt=until).update(until=until)
    guest.until = max(guest.until, until)  # a mail that is written next says it


def write_to(*, guest: Guest, subject: str, text: str, now: datetime, encloses: str = "") -> None:
    """A mail about what the link leads to, without it: only its hash is kept. It goes with the guest."""
    if guest.email:
        key = f"{_key(guest)}about:{new_token()}"
        mail(to=guest.email, subject=subject, text=text, key=key, encloses=encloses, now=now)


def data_page() -> str:
    """Where anybody asks what is held of their address, and has it erased; for in a mail."""
    return settings.BASE_URL + reverse("guest_data")


def new_link(*, guest: Guest) -> str:
    """A link in place of the one before, which works no longer. Only its hash is kept."""
    token = new_token()
    guest.token_hash = hashed(token)
    guest.save(update_fields=None if guest._state.adding else ["token_hash"])
    return settings.BASE_URL + reverse("guest", args=[token])


def mail_code(*, guest: Guest, code: str, now: datetime) -> None:
    """To the address that was asked, whoever opened the link."""
    about = {"guest": guest, "code": code, "minutes": CODE_WORKS.seconds // 60}
    _mail(guest, "code", about, now)


@transaction.atomic
def erase_oneself(*, guest: Guest, now: datetime) -> None:
    """A guest takes name and address back. The owner hears that the link is gone, without the name."""
    purpose = purpose_of(guest)
    if purpose and purpose.forgets:
        purpose.forgets(guest, now)
    forget(guest, now)
    if purpose:
        told = _("Iemand zonder account heeft de eigen gegevens gewist en leest niet meer mee: %(what)s.")
        text, address = told % {"what": purpose.label}, purpose.address(guest)
        notify(to=guest.work.owner, kind=Kind.NEWS, text=text, address=address, now=now)


def forget(guest: Guest, now: datetime, mark: str = "") -> None:
    """Takes away name, address and the mails to it; the link is gone too. A mark is what may be left of the address."""
    forget_mail(_key(guest))
    words = {"name": "", "email": "", "mark": mark, "token_hash": hashed(new_token())}
    Guest.objects.filter(pk=guest.pk).update(**words, stopped_at=guest.stopped_at or now)


def _mail_link(guest, now):
    link, purpose = new_link(guest=guest), purpose_of(guest)
    about = {"guest": guest, "purpose": purpose, "told": purpose.told(guest) if purpose else ""}
    _mail(guest, "link", about | {"link": link, "data": data_page()}, now)


def _mail(guest, what, about, now):
    subject, _line, text = render_to_string(f"assignments/outside/mail/{what}.txt", about).strip().partition("\n")
    mail(to=guest.email, subject=subject, text=text.strip(), key=f"{_key(guest)}{what}:{now.isoformat()}", now=now)


def _key(guest):
    return f"guest:{guest.pk}:"
