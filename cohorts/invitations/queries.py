"""The invitations of a group as its teachers see them, and the one behind a link."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Count, IntegerField, Q, When

from leergang.kit.tokens import hashed

from ..schedule.models import Cohort
from .models import Invitation, InvitationState
from .rules import QUIET_AFTER


@dataclass(frozen=True)
class Waiting:
    """How many invitations of a group are open, and how many of those lie there for a week."""

    open: int
    quiet: int


def waiting_in(cohort: Cohort, now: datetime) -> Waiting:
    """What the page of a group says of its invitations, in one query."""
    quiet = Q(sent_at__lte=now - QUIET_AFTER)
    return Waiting(**cohort.invitations.open().aggregate(open=Count("pk"), quiet=Count("pk", filter=quiet)))


def invitations_of(cohort: Cohort):
    """All invitations of a group: first those that are open, the longest unanswered on top."""
    is_open = Case(When(state=InvitationState.OPEN, then=0), default=1, output_field=IntegerField())
    return cohort.invitations.select_related("by").order_by(is_open, "sent_at", "pk")


def invitation_behind(token: str) -> Invitation | None:
    """The invitation of a link in a mail; None when the link is not one of ours, or the invitation is gone."""
    found = Invitation.objects.filter(links__token_hash=hashed(token))
    return found.select_related("cohort__course", "by").first()
