"""Sharing a learning question."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ..work import actions as spine
from ..work.models import Audience, Share, Work


def share_with(*, work: Work, audience: Audience, by, now: datetime) -> Share:
    """The teachers, or everybody in the group, read it as it is stored; whom it was for before, no longer do."""
    if not work.body.get("question", "").strip():
        raise ValidationError(_("Schrijf eerst je vraag. Daarna kun je hem delen."))
    return spine.share_as_it_stands(work=work, audience=audience, by=by, now=now)
