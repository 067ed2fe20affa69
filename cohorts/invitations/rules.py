"""Until when an invitation stands, and who may do what with it. Pure: the time is an argument."""

from datetime import date, datetime, timedelta

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ..registration.rules import beginning, has_begun
from ..schedule.models import Cohort
from .models import Invitation
from .models import InvitationState as State

TERM = timedelta(days=14)
REMIND_BEFORE = timedelta(days=3)
QUIET_AFTER = timedelta(days=7)
KEPT = timedelta(days=365)
PRESSED_TWICE = timedelta(minutes=10)
MOST_AT_ONCE = 1000


def term(first_day: date | None, now: datetime) -> datetime:
    """Until when an invitation stands that is sent now: two weeks, and sent before the beginning not past it."""
    until = now + TERM
    return until if first_day is None or has_begun(first_day, now) else min(until, beginning(first_day))


def stands(invitation: Invitation, now: datetime) -> bool:
    """Whether it can be answered at this moment, also when `tick` has not come by yet."""
    return invitation.state == State.OPEN and now < invitation.expires_at


def began_meanwhile(invitation: Invitation, first_day: date | None, now: datetime) -> bool:
    """Whether the group began after the mail: then the teacher asks anew, knowing so."""
    return has_begun(first_day, now) and not has_begun(first_day, invitation.sent_at)


def may_send_again(invitation: Invitation) -> bool:
    """Whether the same mail may go once more: to who did not answer."""
    return invitation.state in (State.OPEN, State.EXPIRED)


def is_quiet(invitation: Invitation, now: datetime) -> bool:
    """Whether it lies unanswered for a week."""
    return invitation.state == State.OPEN and invitation.sent_at <= now - QUIET_AFTER


def wants_reminder(invitation: Invitation, now: datetime) -> bool:
    """Whether the one reminder is due: shortly before the end, and not on the heels of the mail."""
    near = invitation.expires_at - REMIND_BEFORE <= now
    return near and invitation.reminded_at is None and invitation.sent_at <= now - REMIND_BEFORE


def is_over(cohort: Cohort, now: datetime) -> bool:
    """Whether the group closed: nobody comes in any more."""
    return cohort.closes_on is not None and cohort.closes_on < localdate(now)


def why_not(invitation: Invitation, first_day: date | None, now: datetime) -> str:
    """Why it cannot be answered any more, in words for who was invited; empty when it can."""
    if invitation.state == State.ACCEPTED:
        return _("Je neemt deel aan deze groep. Log in met %(email)s.") % {"email": invitation.email}
    if invitation.state == State.DECLINED:
        return _("Je hebt laten weten dat je niet komt. Bedacht je je? Mail je docent.")
    if invitation.state == State.WITHDRAWN:
        return _("Deze uitnodiging is ingetrokken. Mail je docent als je dat niet verwachtte.")
    if is_over(invitation.cohort, now):
        return _("De groep is gesloten. Kijk bij de leergang of er een nieuwe komt.")
    if began_meanwhile(invitation, first_day, now):
        return _("De groep is al begonnen. Mail je docent als je nog wilt instappen.")
    if not stands(invitation, now):
        return _("Deze uitnodiging is verlopen. Vraag je docent om een nieuwe.")
    return ""
