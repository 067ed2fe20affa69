"""Sending files with a work: what arrived is shown, kept and handed out to who may read it."""

import uuid
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from assignments.attachments import actions, rules
from assignments.attachments.models import Attachment
from assignments.submissions.actions import hand_in, take_back
from assignments.work.models import Work
from cohorts.enrolment.actions import enrol, withdraw
from cohorts.enrolment.models import Enrolment
from leergang.notices.models import OutboxMail
from tests import factories

from .conftest import browser, send, upload
from .samples import GPS, MAKE, PDF, heic, photo, picture, word


def fetched(client, attachment, name="attachment"):
    return client.get(reverse(name, args=[attachment.pk]))


def body_of(answer):
    return b"".join(answer.streaming_content)


def test_what_arrived_is_shown_and_comes_back_as_it_was_sent(work, reader):
    shown = upload(browser(reader), work)
    assert "‘plan.pdf’ is aangekomen." in shown.text and "aangekomen" in shown.text
    answer = fetched(browser(reader), Attachment.objects.get())
    assert body_of(answer) == PDF
    assert answer["Content-Disposition"] == 'attachment; filename="plan.pdf"'
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff" and answer["Cache-Control"] == "private, no-store"


def test_the_page_of_the_work_shows_what_arrived(work, reader):
    send(work)
    shown = browser(reader).get(reverse("own_work", args=[work.pk])).text
    assert "plan.pdf" in shown and "aangekomen" in shown


def test_the_button_saves_the_text_before_it_leads_to_the_files(work, reader, brief):
    about = {"kind": "assignment", "work": work.pk, "page": brief.pk, "anchor": work.anchor, "writer": reader.pk}
    sent = about | {"revision": work.revision, "back": "/verder/", "tekst": "Met een foto.", "then": "files:foto"}
    answer = browser(reader).post(reverse("work_save"), sent)
    assert answer.url == reverse("attachments", args=[work.pk, "foto"])
    assert Work.objects.get(pk=work.pk).body["tekst"] == "Met een foto."


@pytest.mark.parametrize("make", [photo, heic, lambda: picture("PNG"), lambda: picture("WEBP")])
def test_a_picture_gets_a_readable_copy_without_what_the_camera_wrote(work, make):
    kind = {b"\xff\xd8": "jpg", b"\x89P": "png", b"RI": "webp"}.get(make()[:2], "heic")
    sent = send(work, make(), f"IMG_1.{kind.upper()}")
    with Image.open(BytesIO(sent.shown.read())) as copy:
        assert copy.format == "JPEG"
        assert not copy.getexif()
        assert copy.size == ((20, 40) if make is photo else copy.size)
    assert b"Merkfoon" not in sent.thumbnail.read()


def test_the_writer_gets_the_photo_as_it_was_and_a_teacher_the_copy(work, reader, teacher, now):
    sent = send(work, photo(), "muur.jpg")
    hand_in(work=work, by=reader, now=now)
    own, theirs = (body_of(fetched(browser(who), sent)) for who in (reader, teacher))
    assert Image.open(BytesIO(own)).getexif()[MAKE] == "Merkfoon"
    assert not Image.open(BytesIO(theirs)).getexif().get_ifd(GPS) and b"Merkfoon" not in theirs
    assert fetched(browser(teacher), sent, "attachment_small")["Content-Type"] == "image/jpeg"


def test_a_file_is_for_its_writers_until_it_is_handed_in(work, reader, teacher, group, now):
    sent = send(work)
    fellow = enrol(cohort=group, user=factories.user()).user
    others = (teacher, fellow, factories.administrator(), factories.user(groups=["Redactie"]))
    assert [fetched(browser(who), sent).status_code for who in others] == [404] * 4
    submission = hand_in(work=work, by=reader, now=now)
    assert [fetched(browser(who), sent).status_code for who in others] == [200, 404, 404, 404]
    take_back(submission=submission, by=reader, now=now)
    assert fetched(browser(teacher), sent).status_code == 404


def test_a_version_keeps_its_files_when_the_concept_goes_on(work, reader, teacher, now, group, brief):
    first = send(work)
    hand_in(work=work, by=reader, now=now)
    actions.take_out(attachment=first, by=reader, now=now)
    second = send(work, word(), "nieuw.docx")
    url = reverse("read_version", args=[group.slug, brief.pk, work.pk, 1])
    shown = browser(teacher).get(url).text
    assert "plan.pdf" in shown and "nieuw.docx" not in shown
    assert fetched(browser(teacher), first).status_code == 200
    assert fetched(browser(teacher), second).status_code == 404


def test_another_file_is_a_new_version_and_the_same_is_not(work, reader, now):
    first = hand_in(work=work, by=reader, now=now)
    assert hand_in(work=work, by=reader, now=now) == first
    send(work)
    second = hand_in(work=work, by=reader, now=now)
    assert second.version.number == 2
    assert second.version.sha256 != first.version.sha256
    assert hand_in(work=work, by=reader, now=now) == second


def test_the_receipt_names_each_file_with_its_fingerprint(work, reader, now):
    sent = send(work)
    hand_in(work=work, by=reader, now=now)
    mail = OutboxMail.objects.get(key__startswith="receipt-").text
    assert "plan.pdf" in mail and sent.sha256 in mail
    assert sent.sha256 in browser(reader).get(reverse("own_work", args=[work.pk])).text


def test_two_versions_show_by_name_which_file_differs(work, reader, now):
    send(work)
    hand_in(work=work, by=reader, now=now)
    send(work, word(), "erbij.docx")
    hand_in(work=work, by=reader, now=now)
    shown = browser(reader).get(reverse("own_version", args=[work.pk, 2]) + "?naast=1").text
    assert "<ins>erbij.docx</ins>" in shown


def test_a_question_that_must_be_answered_waits_for_a_file(work, reader, brief, now):
    brief.body[1].value["is_required"] = True
    brief.save()
    with pytest.raises(ValidationError):
        hand_in(work=work, by=reader, now=now)
    send(work)
    assert hand_in(work=work, by=reader, now=now)


def test_what_is_taken_out_can_be_put_back(work, reader):
    sent, client = send(work), browser(reader)
    assert (
        "is weggehaald"
        in client.post(reverse("attachment_remove", args=[sent.pk]), headers={"Accept": "application/json"}).json()[
            "html"
        ]
    )
    page = client.get(reverse("attachments", args=[work.pk, "foto"])).text
    assert "Zet terug" in page and "Haal weg" not in page
    assert "Haal weg" in client.post(reverse("attachment_restore", args=[sent.pk]), follow=True).text


def test_a_file_that_is_sent_again_counts_once(work):
    number = uuid.uuid4()
    first = send(work, pk=number)
    assert send(work, pk=number) == first
    assert Attachment.objects.count() == 1
    assert len(default_storage.listdir("attachments")[1]) == 1


def test_nobody_else_can_send_to_a_work_nor_take_a_file_out(work, teacher, group):
    sent, fellow = send(work), enrol(cohort=group, user=factories.user()).user
    with pytest.raises(PermissionDenied):
        send(work, by=fellow)
    for who in (teacher, fellow):
        assert upload(browser(who), work).status_code == 404
        assert browser(who).post(reverse("attachment_remove", args=[sent.pk])).status_code == 404
    assert Attachment.objects.present().count() == 1


def test_a_full_work_says_so_and_stores_nothing(work, monkeypatch):
    send(work)
    monkeypatch.setattr(actions, "MOST_OF_A_WORK", len(PDF) + 1)
    with pytest.raises(ValidationError, match="samen mogen je bestanden"):
        send(work)
    monkeypatch.setattr(actions, "MOST_FILES", 1)
    with pytest.raises(ValidationError, match="Haal er een weg"):
        send(work)
    assert Attachment.objects.count() == 1
    assert len(default_storage.listdir("attachments")[1]) == 1


def test_a_row_that_cannot_be_made_leaves_no_file(work, monkeypatch):
    monkeypatch.setattr(Attachment, "save", lambda *args, **kwargs: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        send(work, photo(), "foto.jpg")
    assert default_storage.listdir("attachments")[1] == []


def test_names_are_shown_as_typed_and_safe_to_download(work, reader):
    typed = "Plan‮fdp <b>van ons</b> 👩\u200d🏫\r\nSet-Cookie: a=b.pdf"
    upload(browser(reader), work, name=typed)
    sent = Attachment.objects.get()
    assert sent.name == typed.replace("\r\n", "")
    shown = browser(reader).get(reverse("own_work", args=[work.pk])).text
    assert "&lt;b&gt;van ons&lt;/b&gt; 👩\u200d🏫" in shown and "<b>van ons" not in shown
    told = fetched(browser(reader), sent)["Content-Disposition"]
    assert "\r" not in told and "%E2%80%AE" not in told and "Set-Cookie" in told


def test_a_work_costs_the_same_with_one_and_with_three_files(work, reader):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert browser(reader).get(reverse("own_work", args=[work.pk])).status_code == 200
        return len(queries)

    send(work)
    asked()
    before = asked()
    send(work, photo(), "a.jpg")
    send(work, word(), "b.docx")
    assert asked() == before


def test_rules_say_the_largest_name_and_kind():
    long = rules.name_of("n" * 400 + ".pdf")
    assert len(long) == 300 and long.endswith(".pdf")
    assert rules.kind_of("foto.JPEG") == "jpg"


def test_who_stopped_still_opens_the_file_in_their_concept(work, reader, teacher, brief):
    file = send(work)
    envelope = {"kind": "assignment", "work": work.pk, "page": brief.pk, "anchor": work.anchor, "revision": 1}
    browser(reader).post(reverse("work_save"), envelope | {"writer": reader.pk, "tekst": "Kijk."})
    withdraw(enrolment=Enrolment.objects.get(user=reader), by=teacher)
    client = browser(reader)
    shown = client.get(reverse("own_work", args=[work.pk]))
    assert reverse("attachment", args=[file.pk]) in shown.text
    assert client.get(reverse("attachment", args=[file.pk])).status_code == 200
