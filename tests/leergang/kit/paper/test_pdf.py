"""A PDF is opened and read back."""

import sys
from io import BytesIO

import pytest
from pypdf import PdfReader

from leergang.kit.paper import checks, pdf
from leergang.kit.paper.document import Document, Section, Words
from leergang.kit.paper.page import as_page
from leergang.kit.paper.pdf import NoPdf, as_pdf

pytestmark = pytest.mark.pdf
CRASHING = [sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"]


def pages_of(markdown):
    return PdfReader(BytesIO(as_pdf(as_page(Document("Titel", (), (Section("Kop", (Words(markdown),)),))))))


@pytest.fixture
def read(document):
    return PdfReader(BytesIO(as_pdf(as_page(document))))


def fonts_of(read):
    fonts = [font.get_object() for page in read.pages for font in page["/Resources"]["/Font"].values()]
    return [inner.get_object() for font in fonts for inner in font["/DescendantFonts"]]


def test_the_words_are_there_on_one_page(read):
    assert len(read.pages) == 1
    text = read.pages[0].extract_text()
    for said in ("De rode draad", "Łukasz Yıldız", "Een kop", "Gewoon, vet, schuin", "een rij van drie", "1 / 1"):
        assert said in text
    assert "**" not in text and "<strong>" not in text


def test_it_is_tagged_and_has_language_and_title(read):
    about = read.trailer["/Root"]
    assert about["/MarkInfo"]["/Marked"] == True and "/StructTreeRoot" in about  # noqa: E712 - an object of the reader
    assert about["/Lang"] == "nl-NL"
    assert read.metadata.title == "De rode draad" and not read.metadata.author
    assert about["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in about["/Metadata"].get_object().get_data()


def tags_in(element):
    if "/S" in element:
        yield element["/S"]
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        kid = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(kid, dict):
            yield from tags_in(kid)


def test_headings_lists_tables_and_links_are_tagged_as_what_they_are(read):
    found = set(tags_in(read.trailer["/Root"]["/StructTreeRoot"].get_object()))
    assert {"/H1", "/H2", "/H3", "/L", "/LI", "/Table", "/TR", "/TH", "/TD", "/Link", "/P"} <= found


def test_our_fonts_are_in_it(read):
    fonts = fonts_of(read)
    assert any("Literata" in font["/BaseFont"] for font in fonts)
    assert any("Source-Sans" in font["/BaseFont"] for font in fonts)
    assert all({"/FontFile2", "/FontFile3"} & set(font["/FontDescriptor"]) for font in fonts)


def test_letters_of_other_languages_keep_their_shape(read):
    """Two files of one family for one font would mix up their letters; so latin-ext has a family of its own."""
    assert any("-Ext" in font["/BaseFont"] for font in fonts_of(read))


@pytest.mark.parametrize("strange", ["\x00", "\x0b", "\ud800", "\ufffe", "<script>x</script>"])
def test_a_strange_sign_breaks_no_file(strange):
    text = pages_of(f"voor {strange} na").pages[0].extract_text()
    assert "voor" in text and "na" in text


def test_nothing_is_fetched_whatever_the_page_asks(tmp_path):
    """Here with HTML that no renderer of ours lets through: a picture, a style and a file of the machine."""
    secret = tmp_path / "geheim.css"
    secret.write_text('body::after { content: "kwartelei"; }')
    asked = f'<link rel="stylesheet" href="{secret.as_uri()}"><img src="http://127.0.0.1:9/x.png" alt="">'
    made = as_pdf(f"<!doctype html><html lang=nl><title>T</title>{asked}<p>Hier.</p>")
    text = PdfReader(BytesIO(made)).pages[0].extract_text()
    assert "Hier." in text and "kwartelei" not in text


@pytest.mark.parametrize(("crashes", "tries"), [(1, 2), (2, 2)])
def test_when_a_library_crashes_it_is_tried_once_more(crashes, tries, monkeypatch, document):
    ways, run = [CRASHING] * crashes, pdf.subprocess.run
    asked = []

    def falters(command, **how):
        asked.append(command)
        return run(ways.pop() if ways else command, **how)

    monkeypatch.setattr(pdf.subprocess, "run", falters)
    if crashes < tries:
        assert as_pdf(as_page(document)).startswith(b"%PDF-")
    else:
        with pytest.raises(NoPdf):
            as_pdf(as_page(document))
    assert len(asked) == tries


def test_where_it_can_be_made_the_check_is_silent():
    assert checks.pdf_can_be_made(None) == []
