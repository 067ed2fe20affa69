"""A file to download is what its name says: in the admin, one by one and several at once, and in an import."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cohorts.enrolment.rules import may_fetch
from leergang.content.course import StepPage
from leergang.content.media import Handout
from leergang.kit.file_kinds import KINDS, fault_of
from tests import factories


def zipped(**files):
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


ODT = "application/vnd.oasis.opendocument.text"
GOOD = {
    "pdf": b"\xef\xbb\xbf%PDF-1.7 ...",
    "docx": zipped(**{"[Content_Types].xml": "<Types/>", "word/document2.xml": "<w/>"}),
    "xlsx": zipped(**{"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<w/>"}),
    "pptx": zipped(**{"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<w/>"}),
    "odt": zipped(mimetype=ODT, **{"content.xml": "<w/>"}),
}
FAKE = {
    "text": b"Dit is gewoon tekst.",
    "a program": b"MZ\x90\x00" + bytes(2000),
    "a web page": b"<!doctype html><script>alert(1)</script>",
    "any zip": zipped(**{"lees.txt": "hoi"}),
    "another kind of OpenDocument": zipped(mimetype=f"{ODT}-template"),
    "a broken zip": GOOD["docx"][:-30],
    "a zip of which a part is broken": GOOD["odt"].replace(b"mimetype", b"mimetypf", 1),
}


def test_each_kind_that_may_come_in_can_be_told(settings):
    assert set(KINDS) == set(settings.WAGTAILDOCS_EXTENSIONS)


@pytest.mark.parametrize("kind", GOOD)
def test_a_file_is_known_as_its_own_kind_and_as_no_other(kind):
    for suffix in GOOD:
        assert (fault_of(BytesIO(GOOD[kind]), f".{suffix}") is None) == (suffix == kind)
    assert fault_of(BytesIO(GOOD[kind]), f".{kind.upper()}") is None


@pytest.mark.parametrize("fake", FAKE)
@pytest.mark.parametrize("kind", GOOD)
def test_what_is_something_else_is_refused_and_says_how_to_mend_it(kind, fake):
    fault = fault_of(BytesIO(FAKE[fake]), f".{kind}")
    assert fault.endswith(f"bewaar het opnieuw als {kind}.")


def test_a_file_that_was_looked_at_is_kept_whole(client, db):
    client.force_login(factories.administrator())
    sent = {"title": "Kaart", "file": SimpleUploadedFile("kaart.docx", GOOD["docx"]), "collection": 1}
    assert client.post(reverse("wagtaildocs:add"), sent).status_code == 302
    assert Handout.objects.get().file.read() == GOOD["docx"]


@pytest.fixture(params=["wagtaildocs:add", "wagtaildocs:add_multiple", "wagtaildocs_chooser:create"])
def upload(request, client, db):
    """One of the three ways to bring a file in; the answer as text."""
    client.force_login(factories.user(groups=["Docenten"]))

    def send(name, content, **fields):
        file = SimpleUploadedFile(name, content)
        key = {"wagtaildocs:add_multiple": "files[]"}.get(request.param, "file")
        if "chooser" in request.param:
            fields = {f"document-chooser-upload-{field}": value for field, value in fields.items()}
            key = f"document-chooser-upload-{key}"
            fields |= {"document-chooser-upload-title": "Nep", "document-chooser-upload-collection": 1}
        answer = client.post(
            reverse(request.param),
            {"title": "Nep", "collection": 1, key: file} | fields,
            headers={"X-Requested-With": "XMLHttpRequest"},
        )
        return answer.content.decode("unicode_escape" if "json" in answer["Content-Type"] else "utf-8")

    return send


def test_every_way_in_refuses_a_fake_and_says_why_in_dutch(upload):
    said = upload("nep.pdf", FAKE["text"])
    assert "Dit is geen PDF-bestand." in said
    assert "Bestandsextensie" not in said, "one fault is told once"
    assert not Handout.objects.exists()


def test_every_way_in_refuses_another_kind_of_file(upload):
    assert "Bestandsextensie" in upload("nep.exe", FAKE["a program"])
    assert not Handout.objects.exists()


def test_no_way_in_makes_a_file_public_by_itself(upload, course):
    upload("kaart.pdf", GOOD["pdf"])
    handout = Handout.objects.get()
    assert not handout.is_public and handout.page is None
    assert not may_fetch(factories.user(), handout)


def test_a_new_file_in_an_old_place_is_looked_at_too(client, db):
    client.force_login(factories.administrator())
    handout = factories.handout()
    sent = {"title": "Kaart", "file": ContentFile(FAKE["any zip"], "nieuw.pdf"), "collection": 1}
    answer = client.post(reverse("wagtaildocs:edit", args=[handout.pk]), sent)
    assert "Dit is geen PDF-bestand." in answer.text
    assert Handout.objects.get().file.read().startswith(b"%PDF-")
    assert (
        client.post(reverse("wagtaildocs:edit", args=[handout.pk]), {"title": "Beter", "collection": 1}).status_code
        == 302
    )
    assert Handout.objects.get().title == "Beter"


def test_whose_a_file_is_is_chosen_in_the_tree_of_pages_or_ticked(client, course):
    client.force_login(factories.user(groups=["Docenten"]))
    handout, step = factories.handout(), StepPage.objects.first()
    address = reverse("wagtaildocs:edit", args=[handout.pk])
    page = client.get(address).text
    assert 'data-chooser-url="/beheer/choose-page/"' in page
    assert step.title not in page
    assert "Iedereen mag dit ophalen" in page
    client.post(address, {"title": "Kaart", "collection": 1, "page": step.pk})
    handout.refresh_from_db()
    assert (handout.page_id, handout.is_public) == (step.pk, False)
    client.post(address, {"title": "Kaart", "collection": 1, "is_public": "on"})
    handout.refresh_from_db()
    assert (handout.page_id, handout.is_public) == (None, True)
