"""When something is told, how, and what a failure of the mail server means."""

from datetime import datetime, time, timedelta
from smtplib import SMTPDataError, SMTPNotSupportedError, SMTPRecipientsRefused, SMTPResponseException

from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from .models import How, Kind, Sending

AT_ONCE = {Kind.FEEDBACK, Kind.DAY_MOVED, Kind.MESSAGE}
DIGEST_TIME = time(7)
# Waits between tries, together about two days; after the last one we stop.
WAITS = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60)]
STUCK_AFTER = timedelta(minutes=15)


def usual(kind: str) -> How:
    """How a kind is told to who chose nothing."""
    return How.AT_ONCE if kind in AT_ONCE else How.DAILY


def is_our_own(address: str) -> bool:
    """Whether this is an address in the site, as `/mijn/agenda/`: a notice never leads elsewhere."""
    return address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)


def digest_before(now: datetime) -> datetime:
    """The last time the daily mail was due: today at seven in Amsterdam, or before that yesterday."""
    local = timezone.localtime(now, timezone.get_default_timezone())
    day = local.date() if local.time() >= DIGEST_TIME else local.date() - timedelta(days=1)
    return datetime.combine(day, DIGEST_TIME, tzinfo=timezone.get_default_timezone())


def next_try(tries: int, now: datetime) -> datetime | None:
    """When to try again after so many tries; None when it was tried often enough."""
    return now + WAITS[tries - 1] if tries <= len(WAITS) else None


def after(error: Exception) -> Sending:
    """What became of a mail when sending it failed.

    An address that does not exist stays so; a server that says no may say yes later. A line that fell silent halfway
    may have delivered the mail, and a mail goes out at most once: then somebody must look.
    """
    if isinstance(error, SMTPRecipientsRefused):
        return Sending.REFUSED if all(code >= 500 for code, _ in error.recipients.values()) else Sending.WAITING
    if isinstance(error, SMTPDataError):
        return Sending.REFUSED if error.smtp_code >= 500 else Sending.WAITING
    if isinstance(error, SMTPNotSupportedError | ValueError):  # an address or a subject that no mail can have
        return Sending.REFUSED
    return Sending.WAITING if isinstance(error, SMTPResponseException) else Sending.DOUBTFUL
