"""What time does to invitations: one reminder, an end, and a year later they go."""

from datetime import datetime

from django.db import transaction
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from ..registration.queries import first_day_of
from ..registration.record import hold, offer_free_seats
from ..schedule.models import Cohort
from . import rules
from .actions import settle
from .mails import tell
from .models import Invitation
from .models import InvitationState as State


def tick(now: datetime) -> list[str]:
    """Everything that is due; asked every minute, and twice does no harm."""
    waiting = Cohort.objects.filter(pk__in=Invitation.objects.open().values("cohort")).order_by("pk")
    done = [line for cohort in waiting for line in _settle(cohort, now)]
    gone, _kinds = Invitation.objects.filter(changed_at__lte=now - rules.KEPT).delete()
    return done + ([_("Oude uitnodigingen weggehaald")] if gone else [])


@transaction.atomic
def _settle(cohort, now):
    cohort, said = hold(cohort.pk), []
    first_day = first_day_of(cohort)
    inside = set(cohort.enrolments.participants().values_list(Lower("user__email"), flat=True))
    for invitation in cohort.invitations.open().select_related("by"):
        invitation.cohort = cohort
        if invitation.email.lower() in inside:  # came in another way
            settle(invitation, State.ACCEPTED, now)
        elif rules.why_not(invitation, first_day, now):
            settle(invitation, State.EXPIRED, now)
            said.append(_("Uitnodiging verlopen in %(cohort)s") % {"cohort": cohort})
        elif rules.wants_reminder(invitation, now):
            invitation.reminded_at = now
            invitation.save()
            tell(invitation, "reminder", now)
            said.append(_("Herinnerd aan een uitnodiging voor %(cohort)s") % {"cohort": cohort})
    offer_free_seats(cohort, now)
    return said
