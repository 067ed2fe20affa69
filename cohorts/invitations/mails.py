"""What the invited hear: one message a mail, and one link that does nothing until a button is pressed."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from leergang.kit.tokens import hashed, new_token

from ..registration.mails import send
from .models import Invitation, InvitationLink


def tell(invitation: Invitation, what: str, now: datetime) -> None:
    """Mails the invited a text with a new link; older links keep working for as long as the invitation does."""
    token = new_token()
    InvitationLink.objects.create(invitation=invitation, token_hash=hashed(token))
    address = settings.BASE_URL + reverse("invitation", args=[token])
    _send(invitation, what, now, address, f"invitation:{invitation.pk}:{what}:{now.isoformat()}")


def welcome(invitation: Invitation, now: datetime) -> None:
    """Mails who takes part how to come in."""
    _send(invitation, "welcome", now, settings.BASE_URL + reverse("account_request_login_code"))


def _send(invitation, what, now, address, key=""):
    cohort = invitation.cohort
    about = {
        "invitation": invitation,
        "cohort": cohort,
        "course": cohort.course,
        "days": cohort.days.all(),
        "address": address,
    }
    send(invitation.email, f"cohorts/invitations/mail/{what}.txt", about, now, key)
