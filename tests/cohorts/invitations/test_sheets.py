"""Files with a list: as Excel keeps them, and as somebody sends them who means harm."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.exceptions import ValidationError
from openpyxl import Workbook

from cohorts.invitations.lists.reading import read
from cohorts.invitations.lists.sheets import LARGEST, text_of

TABLE = "Naam;E-mailadres;School\nAyşe Yıldız;ayse@b.nl;De Kade\nRenée;renee@b.nl;Sluis\n"
BEHIND_A_PASSWORD = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le")


def from_file(data, name="lijst.csv"):
    return [(entry.name, entry.email, entry.school) for entry in read(text_of(BytesIO(data), name, len(data)))]


def book(*rows):
    made, written = Workbook(), BytesIO()
    for row in rows:
        made.active.append(row)
    made.save(written)
    return written.getvalue()


def zipped(**parts):
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return written.getvalue()


def refused(data, name="lijst.xlsx"):
    with pytest.raises(ValidationError) as refusal:
        text_of(BytesIO(data), name, len(data))
    return refusal.value.message


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_is_read_in_the_codes_of_excel(code):
    assert from_file(TABLE.replace("\n", "\r\n").encode(code)) == [
        ("Ayşe Yıldız", "ayse@b.nl", "De Kade"), ("Renée", "renee@b.nl", "Sluis")
    ]  # fmt: skip


def test_csv_of_an_old_windows_keeps_its_accents():
    assert from_file("Naam;E-mail\nRenée;renee@b.nl\n".encode("cp1252")) == [("Renée", "renee@b.nl", "")]


def test_a_sheet_is_read_with_what_looks_like_a_formula_as_words():
    data = book(["Naam", "E-mail", "School"], ["Lotte\nJansen", "a@b.nl", None], ["'=1+1", "c@d.nl", 3])
    assert from_file(data, "lijst.xlsx") == [("Lotte Jansen", "a@b.nl", ""), ("=1+1", "c@d.nl", "3")]


def test_a_sheet_that_is_called_csv_is_read_too():
    assert from_file(book(["a@b.nl"]), "lijst.csv") == [("", "a@b.nl", "")]


def test_a_row_at_the_far_end_does_not_take_long():
    made, written = Workbook(), BytesIO()
    made.active["A1"], made.active["XFD1048576"] = "a@b.nl", "ver@b.nl"
    made.save(written)
    assert from_file(written.getvalue(), "lijst.xlsx") == [("", "a@b.nl", "")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (BEHIND_A_PASSWORD, "wachtwoord"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 500, "oud Excel-bestand"),
        (zipped(**{"[Content_Types]_xml": "<a/>", "word__document_xml": "<a/>"}), "geen Excel-bestand"),
        (zipped(**{"[Content_Types]_xml": "<a/>", "xl__workbook_xml": "<a"}), "niet lezen"),
        (zipped(**{"[Content_Types]_xml": "<a/>", "xl__sheet_xml": b"0" * 30_000_000}), "te veel"),
        (zipped(**{"[Content_Types]_xml": "<a/>"} | {f"xl__{n}": "" for n in range(400)}), "te veel"),
        (b"PK\x03\x04 half a file", "geen Excel-bestand"),
        (b"niets", "geen Excel-bestand"),
        (b"", "geen Excel-bestand"),
    ],
)
def test_what_is_no_sheet_is_refused_with_how_to_mend_it(data, said):
    assert said in refused(data)


def test_a_file_of_ten_megabytes_is_not_even_read():
    class Unread(BytesIO):
        def read(self, *args):
            raise AssertionError("read")

    with pytest.raises(ValidationError, match="groter dan 2 MB"):
        text_of(Unread(), "lijst.csv", 5 * LARGEST)


def test_a_picture_is_no_list():
    assert "geen lijst" in refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "lijst.csv")


def test_entities_in_a_sheet_do_not_grow():
    laughs = '<!DOCTYPE a [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    parts = {"[Content_Types]_xml": "<a/>", "xl__workbook_xml": f"{laughs}]><a>&j;</a>"}
    assert "niet lezen" in refused(zipped(**parts))
