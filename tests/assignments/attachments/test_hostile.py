"""What nobody should send: each is refused in a sentence, or kept as what it is and never run."""

import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from assignments.attachments.models import Attachment

from .conftest import browser, send, upload
from .samples import PDF, bomb, photo, picture, word, zipped

PAGE = b"<!doctype html><script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'


def with_macros():
    parts = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>", "word/vbaProject.bin": "x"}
    return zipped(parts)


REFUSED = {
    "a program": ("virus.exe", b"MZ" + bytes(400), "kan niet mee"),
    "a double ending": ("plan.pdf.exe", PDF, "kan niet mee"),
    "a picture that ends as a page": ("foto.jpg.html", photo(), "kan niet mee"),
    "a drawing that runs": ("tekening.svg", SVG, "kan niet mee"),
    "a drawing called a picture": ("tekening.png", SVG, "is geen foto"),
    "a page called a picture": ("foto.png", PAGE, "is geen foto"),
    "a page called a PDF": ("plan.pdf", PAGE, "Dit is geen PDF"),
    "a picture of another kind": ("foto.jpg", picture("PNG"), "is geen foto"),
    "half a picture": ("foto.jpg", picture(size=(900, 900))[:900], "is geen foto"),
    "a picture that fills the memory": ("foto.png", bomb(), "te veel pixels"),
    "an old Word file": ("plan.doc", b"\xd0\xcf\x11\xe0", "kan niet mee"),
    "a Word file with macros": ("plan.docx", with_macros(), "geen Word"),
    "any zip": ("plan.docx", zipped({"a.txt": "x"}), "geen Word"),
    "nothing": ("plan.pdf", b"", "is leeg"),
    "no ending": ("plan", PDF, "kan niet mee"),
    "only an ending": (".pdf", PDF, "kan niet mee"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_with_a_sentence_and_nothing_is_kept(work, reader, what):
    name, content, told = REFUSED[what]
    with pytest.raises(ValidationError, match=told):
        send(work, content, name)
    answer = browser(reader).post(
        reverse("attachments", args=[work.pk, "foto"]),
        {"number": "0b7e5f0a-0000-4000-8000-000000000000", "file": open_file(content, name)},
        headers={"Accept": "application/json"},
    )
    assert (answer.status_code, told in answer.json()["said"]) == (400, True)
    assert not Attachment.objects.exists()
    assert not default_storage.exists("attachments")


def open_file(content, name):
    return SimpleUploadedFile(name, content)


def test_a_word_file_that_unpacks_to_more_than_fits_is_refused(work, tmp_path):
    path = tmp_path / "bom.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parcel:
        parcel.writestr("[Content_Types].xml", "<Types/>")
        with parcel.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(600):
                part.write(bytes(1024 * 1024))
    with pytest.raises(ValidationError, match="geen Word"):
        send(work, path.read_bytes(), "bom.docx")


def test_a_file_that_is_two_things_at_once_is_only_handed_out_as_what_it_was_sent_as(work, reader):
    both = PDF + PAGE + word()
    sent = send(work, both, "plan.pdf")
    answer = browser(reader).get(reverse("attachment", args=[sent.pk]))
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer["Content-Security-Policy"] and answer["X-Content-Type-Options"] == "nosniff"


def test_what_hides_behind_a_picture_is_not_in_the_copy_that_others_see(work):
    sent = send(work, photo() + PAGE, "foto.jpg")
    assert b"alert" not in sent.shown.read() + sent.thumbnail.read()


@pytest.mark.parametrize(
    "name", ["../../etc/plan.pdf", "..\\..\\plan.pdf", "/etc/plan.pdf", "a\nb\0.pdf", "n" * 300 + ".pdf"]
)
def test_a_name_leads_nowhere_on_our_disk(work, reader, name):
    upload(browser(reader), work, name=name)
    sent = Attachment.objects.get()
    assert sent.file.name.startswith("attachments/") and len(sent.file.name) == len("attachments/") + 36
    assert not set(sent.name) & set("\n\0") and len(sent.name) <= 300
    told = browser(reader).get(reverse("attachment", args=[sent.pk]))["Content-Disposition"]
    assert not set(told) & set("/\\\n\0") and told.endswith('.pdf"')


class Unread:
    """A body that fails the test when somebody reads of it."""

    def read(self, *args):
        raise AssertionError

    readline = read


@pytest.mark.parametrize("said", ["110100481", "209715200", "9" * 40, "-1"])
def test_a_body_that_says_it_is_too_large_is_refused_before_it_is_read(client, db, said):
    answer = client.generic("POST", "/mijn/werk/bewaar/", b"", CONTENT_LENGTH=said, **{"wsgi.input": Unread()})
    assert answer.status_code == 413 and "Dat is te groot om op te sturen" in answer.text


def test_files_that_are_sent_together_are_each_kept_once(work, reader):
    """Several files in one form each have a number of their own, so none is taken for another."""
    files = [open_file(PDF + bytes([n]), f"{n}.pdf") for n in range(3)]
    sent = {"file": files, "number": "0b7e5f0a-0000-4000-8000-000000000000"}
    for _ in range(2):
        browser(reader).post(reverse("attachments", args=[work.pk, "foto"]), sent)
        for file in files:
            file.seek(0)
    assert sorted(Attachment.objects.values_list("name", flat=True)) == ["0.pdf", "1.pdf", "2.pdf"]
