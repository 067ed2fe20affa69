"""The invitations of a group as its teachers see them, and the one behind a link."""

from datetime import datetime

from django.db.models import Case, Count, IntegerField, OuterRef, Subquery, When
from django.db.models.functions import Coalesce

from leergang.kit.tokens import hashed

from ..schedule.models import Cohort
from .models import Invitation, InvitationState
from .rules import QUIET_AFTER


def with_invited(cohorts, now: datetime):
    """Groups with how many invitations are open in each (`invited`), and how many lie there for a week (`quiet`)."""
    found = Invitation.objects.open().filter(cohort=OuterRef("pk")).order_by().values("cohort")
    quiet = found.filter(sent_at__lte=now - QUIET_AFTER)
    return cohorts.annotate(invited=_number(found), quiet=_number(quiet))


def invitations_of(cohort: Cohort):
    """All invitations of a group: first those that are open, the longest unanswered on top."""
    is_open = Case(When(state=InvitationState.OPEN, then=0), default=1, output_field=IntegerField())
    return cohort.invitations.select_related("by").order_by(is_open, "sent_at", "pk")


def invitation_behind(token: str) -> Invitation | None:
    """The invitation of a link in a mail; None when the link is not one of ours, or the invitation is gone."""
    found = Invitation.objects.filter(links__token_hash=hashed(token))
    return found.select_related("cohort__course", "by").first()


def _number(found):
    return Coalesce(Subquery(found.annotate(number=Count("pk")).values("number")), 0)
