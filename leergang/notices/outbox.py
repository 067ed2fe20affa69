"""How a mail leaves the outbox: claimed, sent, settled, each for itself, so that nobody sends it a second time."""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django_tasks import task

from .enclosing import drawn, with_names
from .models import OutboxMail, Sending
from .rules import STUCK_AFTER, after, next_try

NO_ANSWER = "Het versturen brak af. Misschien is de mail aangekomen."


def send_on_commit(mail: OutboxMail, tries: int = 0) -> None:
    """Hands a mail to the worker once what it tells is stored."""
    transaction.on_commit(lambda: deliver.enqueue(mail.pk, tries), robust=True)


@task()
def deliver(pk: int, tries: int) -> None:
    """Sends a mail, if nobody else took this try. Who dies of drawing what goes along, has surely sent nothing yet."""
    waiting = _free(pk, tries).first()
    enclosed = drawn(waiting.encloses) if waiting else None
    if not _claim(pk, tries):
        return
    mail = OutboxMail.objects.get(pk=pk)
    if enclosed is None:
        mail.delete()
        return
    connection = get_connection()
    try:
        connection.open()
    except Exception as error:  # the server is away, or does not know us: no mail left
        _settle(mail, Sending.WAITING, error)
        return
    _attempt(mail, _message(mail, enclosed, connection).send)
    connection.close()


def due(now: datetime) -> list[OutboxMail]:
    """Mails whose next try is due."""
    return list(OutboxMail.objects.filter(Q(next_try_at=None) | Q(next_try_at__lte=now), state=Sending.WAITING)[:500])


def retry(now: datetime) -> list[str]:
    """Hands over what is due, and gives up waiting for what a worker never finished."""
    mails = due(now)
    for mail in mails:
        send_on_commit(mail, mail.tries)
    OutboxMail.objects.filter(pk__in=[mail.pk for mail in mails]).update(next_try_at=now + STUCK_AFTER)
    stuck = OutboxMail.objects.filter(state=Sending.BUSY, changed_at__lt=now - STUCK_AFTER)
    lost = stuck.update(state=Sending.DOUBTFUL, fault=NO_ANSWER)
    said = [f"mail verstuurd of opnieuw geprobeerd: {len(mails)}"] if mails else []
    return said + ([f"mail waarvan niet zeker is of die aankwam: {lost}"] if lost else [])


def _free(pk, tries):
    return OutboxMail.objects.filter(pk=pk, tries=tries, state=Sending.WAITING)


def _claim(pk, tries):
    return _free(pk, tries).update(state=Sending.BUSY, tries=F("tries") + 1, changed_at=timezone.now()) == 1


def _attempt(mail: OutboxMail, send: Callable[[], int]) -> None:
    try:
        send()
    except Exception as error:
        _settle(mail, after(error), error)
    else:
        _settle(mail, Sending.SENT)


def _settle(mail, state, error=None):
    now = timezone.now()
    if state == Sending.WAITING:
        mail.next_try_at = next_try(mail.tries, now)
        state = state if mail.next_try_at else Sending.REFUSED
    mail.state, mail.changed_at, mail.fault = state, now, str(error or "")[:500]
    mail.save(update_fields=["state", "next_try_at", "changed_at", "fault"])


def _message(mail, enclosed, connection):
    """The mail with an id of its own, the same at each try, so that a mailbox can see that it has it."""
    digest = sha256(f"{mail.pk} {mail.made_at.isoformat()}".encode()).hexdigest()[:32]
    headers = {
        "Message-ID": f"<{digest}@{urlsplit(settings.BASE_URL).hostname}>",
        "Auto-Submitted": "auto-generated",
    }
    text = with_names(mail.text, enclosed)
    message = EmailMessage(mail.subject, text, to=[mail.to], headers=headers, connection=connection)
    for file in enclosed.files:
        if file.content is not None:
            message.attach(file.name, file.content, file.content_type)
    return message
