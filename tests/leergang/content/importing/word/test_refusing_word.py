"""A file that could do harm, or is none, is answered with a sentence that says how to mend it."""

import zipfile
from io import BytesIO

import pytest

from leergang.content.importing.word import parcel
from leergang.content.importing.word.draft import read_word
from leergang.content.importing.word.parcel import Refused
from tests.leergang.content.importing.word.papers import SPACES, image, p, paper, png, zipped

ENTITIES = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


NONSENSE = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="x"/></w:tcPr></w:tc></w:tr></w:tbl>'


def document(before="", body="", after=""):
    return f"{before}<w:document {SPACES}><w:body>{body}</w:body></w:document>{after}"


def main(text):
    return paper("", replaced={"word/document.xml": text})


def old_format(more=b""):
    return BytesIO(parcel.OLD_FORMAT + b"\x00" * 600 + more)


def bomb():
    """A hundred times as large as it looks."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document())
        archive.writestr("word/media/groot.png", bytes(parcel.LARGEST_UNPACKED + 1))
    return file


def locked():
    """A zip that says its parts are behind a password."""
    data = bytearray(paper(p("A")).getvalue())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 1)
    return BytesIO(bytes(data))


@pytest.mark.parametrize(
    ("file", "name", "said"),
    [
        (BytesIO(), "les.docx", "leeg"),
        (BytesIO(b"Gewone tekst"), "les.docx", ".docx"),
        (BytesIO(b"PK\x03\x04 en dan niets"), "les.docx", "beschadigd"),
        (BytesIO(paper(p("A")).getvalue()[:-40]), "les.docx", "beschadigd"),
        (zipped({"xl/workbook.xml": "<a/>"}), "les.docx", "geen Word-bestand"),
        (zipped({"inhoud.txt": "A"}), "les.docx", "geen Word-bestand"),
        (paper(p("A")), "les.odt", ".docx"),
        (old_format(), "les.doc", "oud Word-bestand"),
        (old_format(parcel.BEHIND_A_PASSWORD), "les.docx", "wachtwoord"),
        (locked(), "les.docx", "wachtwoord"),
        (paper(p("A"), more={"word/vbaProject.bin": "x"}), "les.docx", "macro"),
        (paper(p("A"), more={"word/vbaProject.bin": "x"}), "les.docm", ".docx"),
        (bomb(), "les.docx", "te veel"),
        (main(document(body=p("A") + " " * parcel.LARGEST_XML)), "les.docx", "te veel"),
        (main(document(body="<w:p>" * 101 + "</w:p>" * 101)), "les.docx", "te veel"),
        (main(document(body="<w:r/>" * parcel.MOST_ELEMENTS)), "les.docx", "te veel"),
        (main(document(ENTITIES, p("&x;"))), "les.docx", "beschadigd"),
        (main(document(LAUGHS, p("&b;"))), "les.docx", "beschadigd"),
        (paper(p("A"), replaced={"word/styles.xml": f"{ENTITIES}<a>&x;</a>"}), "les.docx", "beschadigd"),
        (main(document(body="<w:p>")[:-30]), "les.docx", "beschadigd"),
        (main(document(body=NONSENSE)), "les.docx", "beschadigd"),
        (paper(p("A") * 10_000), "les.docx", "te lang voor één stap"),
        (paper(p("a" * 100_001)), "les.docx", "te lang voor één stap"),
        (paper(""), "les.docx", "geen tekst"),
        (paper(p(" ")), "les.docx", "geen tekst"),
        (paper(image() * 51), "les.docx", "meer dan 50 beelden"),
        (paper(p("A") + image(), replaced={"word/media/plaat.png": png(8_000, 6_000)}), "les.docx", "miljoen pixels"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(file, name, said):
    with pytest.raises(Refused) as refused:
        read_word(file, name)
    assert said in str(refused.value)


def test_more_than_twenty_megabytes_is_refused_before_it_is_opened(monkeypatch):
    monkeypatch.setattr(parcel.zipfile, "ZipFile", None)
    with pytest.raises(Refused, match="groter dan 20 MB"):
        read_word(BytesIO(b"PK" + bytes(parcel.LARGEST)), "les.docx")


def test_pictures_that_are_too_large_together_are_refused():
    shown = {f"word/media/plaat{number}.png": png(6_000, 6_000 + number) for number in range(4)}
    links = {f"p{number}": ("image", f"media/plaat{number}.png") for number in range(4)}
    body = "".join(image(relation=f'r:embed="p{number}"') for number in range(4))
    with pytest.raises(Refused, match="samen te groot"):
        read_word(paper(body, more=shown, links=links), "les.docx")


def test_a_cell_that_says_it_spans_a_million_columns_is_kept_small():
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="9999999"/></w:tcPr>' + p("A") + "</w:tc>"
    draft = read_word(paper(f"<w:tbl><w:tr>{cell}</w:tr><w:tr>{cell}</w:tr></w:tbl>"), "les.docx")
    assert len(draft.blocks[0]["value"]["columns"]) == 30


def test_what_the_maker_of_the_file_wants_it_to_become_is_not_heard():
    draft = read_word(paper(p("A", "Kop1") + p("B"), more={"mammoth/style-map": "p => script"}), "les.docx")
    assert [block["type"] for block in draft.blocks] == ["text"]
    assert draft.title == "A"


def test_a_file_of_a_thousand_paragraphs_is_read():
    assert len(read_word(paper(p("Een zin.") * 1000), "les.docx").blocks) == 1
