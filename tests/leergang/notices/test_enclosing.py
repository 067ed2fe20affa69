"""What goes along with a mail is drawn when it is sent, and never keeps the mail itself from going."""

import pytest
from django.core import mail as django_mail
from django.utils import timezone

from leergang.kit import slots
from leergang.notices import enclosing
from leergang.notices.enclosing import Enclosed, Enclosing, File
from leergang.notices.models import OutboxMail, Sending
from leergang.notices.outbox import deliver, retry
from tests.leergang.notices.test_outbox import write

PAPER = File("blad.pdf", "het blad", b"%PDF-", "application/pdf", "Het blad staat in de leergang.")


@pytest.fixture
def draws(monkeypatch):
    """Has mails about a sheet enclose what a test says."""

    def by(draw):
        monkeypatch.setitem(slots._SLOTS, enclosing.SLOT, [lambda: Enclosing("sheet", draw)])

    return by


def sent(encloses="sheet:7"):
    deliver.call(write(encloses=encloses).pk, 0)
    [message] = django_mail.outbox
    return message


def test_it_is_drawn_by_its_key_at_the_moment_of_sending_and_named_in_the_mail(db, draws):
    asked = []
    draws(lambda key: asked.append(key) or Enclosed((PAPER,)))
    made = write(encloses="sheet:7")
    assert asked == []
    deliver.call(made.pk, 0)
    deliver.call(made.pk, 0)
    [message] = django_mail.outbox
    assert asked == ["7"]
    assert message.attachments == [("blad.pdf", b"%PDF-", "application/pdf")]
    assert message.body == "Dag 3 is verplaatst.\n\nBij deze mail: het blad."
    assert OutboxMail.objects.get().text == "Dag 3 is verplaatst."


def test_who_presses_a_button_does_not_wait_for_the_drawing(db, draws, django_capture_on_commit_callbacks):
    draws(lambda key: Enclosed((PAPER,)))
    with django_capture_on_commit_callbacks(execute=True):
        write(encloses="sheet:7")
    assert django_mail.outbox == []
    with django_capture_on_commit_callbacks(execute=True):
        retry(timezone.now())
    assert len(django_mail.outbox) == 1


@pytest.mark.parametrize("content", [None, b"x" * (enclosing.MOST + 1)])
def test_what_could_not_be_made_or_is_too_large_stays_out_and_the_mail_says_where_it_is(db, draws, content):
    draws(lambda key: Enclosed((File("blad.pdf", "het blad", content, "application/pdf", PAPER.instead), PAPER)))
    message = sent()
    assert len(message.attachments) == 1
    assert message.body.endswith("Bij deze mail: het blad. Het blad staat in de leergang.")


def test_together_they_stay_below_what_a_mail_server_takes(db, draws):
    half = File("blad.pdf", "het blad", b"x" * (enclosing.MOST // 2 + 1), "application/pdf", PAPER.instead)
    draws(lambda key: Enclosed((half, half)))
    assert len(sent().attachments) == 1


def test_a_fault_in_drawing_does_not_keep_the_mail_from_going(db, draws):
    draws(lambda key: 1 / 0)
    message = sent()
    assert (message.attachments, message.body) == ([], "Dag 3 is verplaatst.")


def test_a_mail_about_what_is_gone_is_not_sent_and_goes(db, draws):
    draws(lambda key: None)
    deliver.call(write(encloses="sheet:7").pk, 0)
    assert django_mail.outbox == []
    assert not OutboxMail.objects.exists()


def test_who_is_erased_while_it_is_drawn_gets_no_mail(db, draws):
    draws(lambda key: OutboxMail.objects.all().delete() and Enclosed((PAPER,)))
    deliver.call(write(encloses="sheet:7").pk, 0)
    assert django_mail.outbox == []


def test_a_worker_that_dies_of_drawing_leaves_a_mail_that_is_tried_again(db, draws):
    def dies(key):
        raise SystemExit

    draws(dies)
    made = write(encloses="sheet:7")
    with pytest.raises(SystemExit):
        deliver.call(made.pk, 0)
    made.refresh_from_db()
    assert (made.state, made.tries) == (Sending.WAITING, 0)
    draws(lambda key: Enclosed((PAPER,)))
    deliver.call(made.pk, 0)
    assert len(django_mail.outbox) == 1


def test_a_kind_that_no_slice_knows_any_more_costs_no_mail(db):
    assert sent("vanished:1").attachments == []
