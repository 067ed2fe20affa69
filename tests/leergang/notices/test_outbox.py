"""The outbox: what is written down is sent once, whatever the mail server does."""

from datetime import timedelta
from smtplib import SMTPAuthenticationError, SMTPDataError, SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core import mail as django_mail
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from leergang.notices.actions import mail
from leergang.notices.models import OutboxMail, Sending
from leergang.notices.outbox import deliver, retry


class Broken(EmailBackend):
    """A mail server that fails as the test says, when a mail is handed over or before."""

    at_opening: Exception | None = None
    at_sending: Exception | None = None

    def open(self):
        if Broken.at_opening:
            raise Broken.at_opening

    def send_messages(self, messages):
        if Broken.at_sending:
            raise Broken.at_sending
        return super().send_messages(messages)


@pytest.fixture
def server(settings):
    """The mail server, to break."""
    settings.EMAIL_BACKEND = "tests.leergang.notices.test_outbox.Broken"
    Broken.at_opening = Broken.at_sending = None
    return Broken


def write(**fields):
    return mail(**{"to": "nora@school.example", "subject": "Dag 3", "text": "Dag 3 is verplaatst.", **fields})


def sent():
    return [(message.to, message.subject) for message in django_mail.outbox]


@pytest.fixture
def tick(django_capture_on_commit_callbacks):
    """What the outbox does by itself every minute, at a given moment."""

    def at(moment):
        with django_capture_on_commit_callbacks(execute=True):
            return retry(moment)

    return at


def test_a_mail_leaves_when_what_it_tells_is_stored(db, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        write()
        assert sent() == []
    assert sent() == [(["nora@school.example"], "Dag 3")]
    assert OutboxMail.objects.get().state == Sending.SENT


def test_one_key_is_one_mail(db, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        write(key="aanbod-1")
        write(key="aanbod-1", text="Nog eens.")
        write(key="aanbod-2")
        write()
        write()
    assert len(sent()) == 4


def test_a_mail_that_two_workers_take_goes_out_once(db):
    made = write()
    deliver.call(made.pk, 0)
    deliver.call(made.pk, 0)
    assert len(sent()) == 1


def test_a_server_that_is_away_is_tried_again_later_and_later(db, server, tick):
    made, start = write(), timezone.now()
    server.at_opening = ConnectionRefusedError("geen verbinding")
    tick(start)
    made.refresh_from_db()
    assert (made.state, made.tries, made.fault) == (Sending.WAITING, 1, "geen verbinding")
    assert tick(made.next_try_at - timedelta(seconds=1)) == []
    first = made.next_try_at - made.changed_at
    tick(made.next_try_at)
    made.refresh_from_db()
    assert made.next_try_at - made.changed_at > first
    server.at_opening = None
    tick(made.next_try_at)
    tick(made.next_try_at + timedelta(days=1))
    assert len(sent()) == 1


def test_after_two_days_of_trying_somebody_must_look(db, server, tick):
    made, moment = write(), timezone.now()
    server.at_opening = ConnectionRefusedError("geen verbinding")
    for _ in range(20):
        moment += timedelta(days=1)
        tick(moment)
    made.refresh_from_db()
    assert (made.state, made.tries) == (Sending.REFUSED, 8)


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (SMTPRecipientsRefused({"nora@school.example": (550, b"user unknown")}), Sending.REFUSED),
        (SMTPRecipientsRefused({"nora@school.example": (450, b"mailbox busy")}), Sending.WAITING),
        (SMTPDataError(554, b"spam"), Sending.REFUSED),
        (SMTPDataError(451, b"try later"), Sending.WAITING),
        (SMTPAuthenticationError(535, b"wrong password"), Sending.WAITING),
        (SMTPServerDisconnected("gone"), Sending.DOUBTFUL),
        (TimeoutError("silence"), Sending.DOUBTFUL),
    ],
)
def test_the_answer_of_the_server_says_whether_to_try_again(db, server, tick, error, state):
    made = write()
    server.at_sending = error
    tick(timezone.now())
    made.refresh_from_db()
    assert made.state == state
    server.at_sending = None
    tick(timezone.now() + timedelta(hours=1))
    assert len(sent()) == (state == Sending.WAITING)


def test_a_mail_whose_worker_died_is_not_sent_again(db, tick):
    made = write()
    OutboxMail.objects.update(state=Sending.BUSY, tries=1, changed_at=timezone.now())
    assert tick(timezone.now() + timedelta(hours=1)) == ["mail waarvan niet zeker is of die aankwam: 1"]
    made.refresh_from_db()
    assert made.state == Sending.DOUBTFUL
    assert sent() == []


def test_no_line_break_reaches_a_header(db, tick):
    write(subject="Dag 3\r\nBcc: iedereen@school.example")
    write(to="nora@school.example\nBcc: iedereen@school.example")
    tick(timezone.now())
    assert sent() == [(["nora@school.example"], "Dag 3 Bcc: iedereen@school.example")]
    assert OutboxMail.objects.filter(state=Sending.REFUSED).count() == 1


def test_each_try_carries_the_same_id(db, server, tick):
    made = write()
    server.at_sending = SMTPDataError(451, b"try later")
    tick(timezone.now())
    server.at_sending = None
    tick(timezone.now() + timedelta(hours=1))
    made.refresh_from_db()
    assert made.tries == 2
    [message] = django_mail.outbox
    assert message.extra_headers["Message-ID"].endswith("@localhost>")
