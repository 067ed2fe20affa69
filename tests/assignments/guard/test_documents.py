"""What stands in a document and behind it, and a copy without the makers."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from assignments.guard.cleaning import without_names
from assignments.guard.documents import Behind, behind, text_of
from assignments.guard.signs import names
from tests.assignments.attachments.samples import CORE, PDF, word, zipped

ODT = "application/vnd.oasis.opendocument.text"


def office(**parts):
    return BytesIO(word("Een plan.", **parts))


def workbook(is_hidden=False):
    book, made = Workbook(), BytesIO()
    for name, grade in (("Jan Jansen", 7), ("Eva Smit", 6.5), ("Ali Kaya", 9)):
        book.active.append([name, grade])
    book.create_sheet("verborgen").sheet_state = "hidden" if is_hidden else "visible"
    book.save(made)
    return made


def test_paragraphs_and_cells_become_lines():
    assert names(text_of(BytesIO(word("Jan Jansen 7\nEva Smit 6,5\nAli Kaya 9")), "docx"))
    assert names(text_of(workbook(), "xlsx"))


@pytest.mark.parametrize(
    ("parts", "seen"),
    [
        ({"docProps__core": CORE}, Behind(makers=["A. Vreemd", "B. Vreemd"])),
        ({"docProps__app": "<Properties><Company>Een School</Company></Properties>"}, Behind(company="Een School")),
        ({"word__comments": "<w:comments/>"}, Behind(has_remarks=True)),
        ({"word__document": "<w:p><w:ins w:id='1'>x</w:ins></w:p>"}, Behind(has_changes=True)),
        ({}, Behind()),
    ],
)
def test_what_stands_behind_a_word_file_is_seen(parts, seen):
    assert behind(office(**parts), "docx") == seen


def test_hidden_sheets_the_maker_of_a_pdf_and_an_odt_are_seen():
    assert behind(workbook(is_hidden=True), "xlsx").has_hidden_sheets
    assert not behind(workbook(), "xlsx").has_hidden_sheets
    assert behind(BytesIO(PDF + b"<< /Author (A. Vreemd) >>"), "pdf").makers == ["A. Vreemd"]
    odt = zipped({"mimetype": ODT, "content.xml": "<text:tracked-changes/>", "meta.xml": "<dc:creator>A. Vreemd<"})
    assert behind(BytesIO(odt), "odt") == Behind(makers=["A. Vreemd"], has_changes=True)


def test_a_copy_without_names_is_the_same_document():
    before = office(docProps__core=CORE, docProps__app="<Properties><Company>Een School</Company></Properties>")
    after = without_names(before)
    assert behind(after, "docx") == Behind()
    with ZipFile(before) as one, ZipFile(after) as other:
        assert one.namelist() == other.namelist()
        assert one.read("word/document.xml") == other.read("word/document.xml")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", word()[:-20], zipped({"word/document.xml": "<" * 100_000})])
def test_what_cannot_be_read_is_let_be(content):
    for kind in ("docx", "xlsx", "pptx", "odt", "pdf", "jpg"):
        assert isinstance(text_of(BytesIO(content), kind), str)
        assert behind(BytesIO(content), kind) == Behind()
