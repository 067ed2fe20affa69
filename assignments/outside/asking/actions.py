"""Asking what is held of an address, answering that by mail, and erasing it all."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from leergang.kit.tokens import hashed, new_token
from leergang.notices.actions import mail
from leergang.notices.personal import forget_mail

from ..actions import erase_oneself
from ..models import Inquiry
from ..queries import guests_of
from ..rules import CODE_WORKS, INQUIRY_WORKS


def inquire(*, email: str, now: datetime) -> None:
    """Writes down that somebody asks. Nothing is looked up here: the same work, and as long, whoever it is."""
    Inquiry.objects.create(email=email, made_at=now, token_hash=hashed(new_token()))


@transaction.atomic
def answer(*, email: str, now: datetime) -> bool:
    """Mails a link when something is held of this address, one for all that asked meanwhile; answers whether it did."""
    waiting = list(Inquiry.objects.select_for_update().filter(email=email, until=None))
    first, others = waiting[0], waiting[1:]
    Inquiry.objects.filter(pk__in=[one.pk for one in others]).delete()
    if not guests_of(email).exists():
        first.delete()
        return False
    token = new_token()
    first.token_hash, first.until = hashed(token), now + INQUIRY_WORKS
    first.save(update_fields=["token_hash", "until"])
    _mail(first, "data", {"link": settings.BASE_URL + reverse("guest_held", args=[token])}, now)
    return True


def mail_code(*, inquiry: Inquiry, code: str, now: datetime) -> None:
    """To the address that was typed, whoever opened the link."""
    _mail(inquiry, "data_code", {"code": code, "minutes": CODE_WORKS.seconds // 60}, now)


@transaction.atomic
def erase_everywhere(*, email: str, now: datetime) -> None:
    """Takes name and address out of all to which this address was asked, and out of its inquiries; each owner hears."""
    for guest in guests_of(email).select_related("work__owner", "version").order_by("pk"):
        erase_oneself(guest=guest, now=now)
    for inquiry in Inquiry.objects.filter(email__iexact=email):
        forget(inquiry)


def forget(inquiry: Inquiry) -> None:
    """Takes it away with its mails; the link is gone too."""
    forget_mail(_key(inquiry))
    inquiry.delete()


def _mail(inquiry, what, about, now):
    subject, _line, text = render_to_string(f"assignments/outside/mail/{what}.txt", about).strip().partition("\n")
    key = f"{_key(inquiry)}{what}:{now.isoformat()}"
    mail(to=inquiry.email, subject=subject, text=text.strip(), key=key, now=now)


def _key(inquiry):
    return f"inquiry:{inquiry.pk}:"
