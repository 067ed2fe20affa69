"""Who may do what with an application, and for how long a place is kept. Pure: the time is an argument."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from .models import HOLDING, PENDING, Application
from .models import ApplicationState as State

TERM = timedelta(days=3)
KEPT = timedelta(days=365)
CLOSED = (State.REFUSED, State.WITHDRAWN, State.EXPIRED)


def may_decide(user, cohort) -> bool:
    """Teachers of the group decide; administrators look."""
    return user.is_authenticated and user.enrolments.teaching().filter(cohort=cohort).exists()


def beginning(first_day: date) -> datetime:
    """When a group begins: at the very start of its first day, so that nobody is asked on the morning itself."""
    return timezone.make_aware(datetime.combine(first_day, time.min))


def has_begun(first_day: date | None, now: datetime) -> bool:
    """Whether the first day has come."""
    return first_day is not None and beginning(first_day) <= now


def offer_term(first_day: date | None, now: datetime) -> datetime:
    """Until when an offer that is made now stands: three days, and never past the beginning."""
    until = now + TERM
    return until if first_day is None else min(until, beginning(first_day))


def may_accept(application: Application) -> bool:
    """Whether a teacher may give this person a place: who waits is offered one in turn, so that nobody is passed."""
    return application.state in HOLDING


def may_refuse(application: Application) -> bool:
    """Whether a teacher may still say no."""
    return application.state in PENDING


def may_list(application: Application) -> bool:
    """Whether a teacher may put this person at the end of the waiting list."""
    return application.state == State.NEW or application.state in CLOSED


def may_withdraw(application: Application, begun: bool) -> bool:
    """Whether somebody may withdraw: also who has a place, until the group begins."""
    return application.state in PENDING or (application.state == State.ACCEPTED and not begun)


def may_change(application: Application) -> bool:
    """Whether somebody may change what they typed."""
    return application.state in PENDING


def may_come_back(application: Application) -> bool:
    """Whether somebody may apply again with one click; after a refusal they fill in the form anew."""
    return application.state in (State.WITHDRAWN, State.EXPIRED)


def offer_stands(application: Application, now: datetime) -> bool:
    """Whether the offer can be taken at this moment, also when `tick` has not come by yet."""
    until = application.offer_until
    return application.state == State.OFFERED and until is not None and now < until


def are_a_pair(one: Application, other: Application) -> bool:
    """Whether two people come together: both say so, of one school, and one names the other uncontradicted."""
    names = (_names(one, other), _names(other, one))
    same_school = one.school.casefold() == other.school.casefold()
    return one.with_colleague and other.with_colleague and same_school and True in names and False not in names


def _names(one, other):
    """True: the other's address or name; False: somebody else's address; None: it cannot be told."""
    if one.colleague_email:
        return one.colleague_email.casefold() == other.email.casefold()
    return one.colleague_name.casefold() == other.name.casefold() or None
