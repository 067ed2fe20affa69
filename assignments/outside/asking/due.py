"""What happens to inquiries by itself: they are answered within a minute, and forgotten after a day."""

from datetime import datetime

from django.utils.translation import ngettext

from .. import models
from . import actions


def answer(now: datetime) -> list[str]:
    """Looks up what is held of each address that somebody typed. In the log stands only how many had something."""
    asked = models.Inquiry.objects.filter(until=None).order_by("email").values_list("email", flat=True).distinct()
    count = sum(actions.answer(email=email, now=now) for email in asked)
    told = ngettext(
        "%s gast kreeg een link naar wat we bewaren.", "%s gasten kregen een link naar wat we bewaren.", count
    )
    return [told % count] if count else []


def forget_inquiries(now: datetime) -> list[str]:
    """Those of which the link ended, with the mails."""
    for inquiry in models.Inquiry.objects.filter(until__lte=now):
        actions.forget(inquiry)
    return []
