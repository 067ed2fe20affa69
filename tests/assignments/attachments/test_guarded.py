"""Before handing in somebody is told what may be data of pupils, and decides."""

import pytest
from django.urls import reverse

from assignments.attachments.models import Attachment
from assignments.submissions.models import Submission
from assignments.work.actions import save
from assignments.work.models import Work

from .conftest import browser, send
from .samples import CORE, word

LIST = "Zo ging het:\nJan de Vries 7,5\nFatima el Amrani 6\nPiet Jansen 8"


def press(reader, work, brief, text):
    about = {"kind": "assignment", "work": work.pk, "page": brief.pk, "anchor": work.anchor, "writer": reader.pk}
    sent = about | {"revision": Work.objects.get(pk=work.pk).revision, "back": "/", "tekst": text, "then": "hand_in"}
    return browser(reader).post(reverse("work_save"), sent, follow=True)


def test_a_list_of_names_is_shown_first_and_can_be_handed_in_all_the_same(work, reader, brief):
    shown = press(reader, work, brief, LIST)
    assert "Kijk nog even" in shown.text and "Jan de Vries 7,5" in shown.text and "Wat zie je?" in shown.text
    assert Work.objects.get(pk=work.pk).body["tekst"] == LIST
    assert not Submission.objects.exists()
    revision = Work.objects.get(pk=work.pk).revision
    browser(reader).post(reverse("look_again", args=[work.pk]), {"revision": revision})
    assert Submission.objects.get().version.body["tekst"] == LIST


def test_ordinary_text_is_handed_in_at_once(work, reader, brief):
    press(reader, work, brief, "In havo 3 kreeg een leerling een 6 en een ander een 7.")
    assert Submission.objects.exists()


def test_what_changed_meanwhile_is_looked_at_anew(work, reader):
    page = reverse("look_again", args=[work.pk])
    save(work=Work.objects.get(pk=work.pk), body={"tekst": LIST}, revision=work.revision, by=reader)
    assert "Jan de Vries" in browser(reader).post(page, {"revision": work.revision}).text
    assert not Submission.objects.exists()


def test_a_list_in_a_word_file_is_seen_with_the_file_it_is_in(work, reader, brief):
    send(work, word(LIST), "klas.docx")
    shown = press(reader, work, brief, "Zie het bestand.").text
    assert "klas.docx" in shown and "Stuur een foto" in shown


def test_the_makers_of_a_file_are_taken_out_in_one_press(work, reader, brief):
    sent = send(work, word(docProps__core=CORE), "plan.docx")
    shown = press(reader, work, brief, "Zie het bestand.").text
    assert "A. Vreemd" in shown and "Haal de gegevens uit dit bestand" in shown
    after = browser(reader).post(reverse("attachment_clean", args=[sent.pk]), follow=True).text
    assert "A. Vreemd" not in after and "Er is niets meer te zien" in after
    assert Attachment.objects.present().get().name == "plan.docx"
    assert Attachment.objects.exclude(removed_at=None).get() == sent


def test_a_file_of_ones_own_making_is_no_sighting(work, reader, brief):
    send(work, word(docProps__core=CORE.replace("A. Vreemd", reader.name).replace("B. Vreemd", reader.name)), "p.docx")
    press(reader, work, brief, "Zie het bestand.")
    assert Submission.objects.exists()


@pytest.mark.parametrize("name", ["look_again", "attachment_clean"])
def test_nobody_else_sees_what_the_guard_saw(work, reader, teacher, name):
    sent = send(work, word(docProps__core=CORE), "plan.docx")
    address = reverse(name, args=[work.pk if name == "look_again" else sent.pk])
    assert {browser(teacher).get(address).status_code, browser(teacher).post(address).status_code} <= {404, 405}
