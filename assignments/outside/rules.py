"""How long a link works, a visit lasts and a name is kept, and who may ask somebody without an account."""

from datetime import date, datetime, time, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.crypto import salted_hmac
from django.utils.timezone import make_aware
from django.utils.translation import gettext as _

from ..work.models import Work
from ..work.rules import may_share
from .models import Guest

TERM, LONGEST = timedelta(days=90), timedelta(days=366)
KEPT = timedelta(days=30)  # after the end
VISIT = timedelta(hours=4)
CODE_WORKS, MOST_WRONG = timedelta(minutes=15), 3
MOST_A_DAY = 20  # people asked by one owner
INQUIRY_WORKS = timedelta(days=1)


def may_ask(work: Work, email: str, until: datetime, by, now: datetime) -> None:
    """Refuses with a sentence that says how to mend it."""
    if not may_share(by, work):
        raise PermissionDenied
    if email.strip().lower() == by.email.lower():
        raise ValidationError(_("Dit is je eigen adres. Vul het adres in van wie je wilt laten lezen."))
    if not now < until <= now + LONGEST:
        raise ValidationError(_("Kies een einddatum na vandaag en binnen een jaar."))
    if _asked_lately(by, now) >= MOST_A_DAY:
        raise ValidationError(_("Je stuurde vandaag al twintig links. Probeer het morgen opnieuw."))


def end_of(day: date) -> datetime:
    """The last moment of a day: a link that ends on it still works that evening."""
    return make_aware(datetime.combine(day, time(23, 59, 59)))


def _asked_lately(by, now):
    return Guest.objects.filter(work__owner=by, made_at__gt=now - timedelta(days=1)).count()


def gone_on(guest: Guest) -> datetime:
    """When name and address go by themselves."""
    return (guest.stopped_at or guest.until) + KEPT


def mark_of(address: str) -> str:
    """By which an address is known again that is not kept. Without the key of the site it says nothing."""
    return salted_hmac("assignments.outside.address", address.strip().lower(), algorithm="sha256").hexdigest()
