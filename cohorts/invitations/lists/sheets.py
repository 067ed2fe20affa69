"""A file with a list becomes text: CSV in the ways in which Excel keeps it, and XLSX."""

import csv
import warnings
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from io import StringIO
from typing import IO
from zipfile import BadZipFile, ZipFile

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl import load_workbook

from leergang.kit.file_kinds import fault_of

LARGEST = 2 * 1024 * 1024
LARGEST_UNPACKED, MOST_PARTS = 20 * 1024 * 1024, 300
MOST_ROWS, MOST_COLUMNS = 2_000, 50
LONGEST_CELL = 1_000
OLD_FORMAT = bytes.fromhex("d0cf11e0a1b11ae1")  # of .xls, and of a file behind a password
BEHIND_A_PASSWORD = "EncryptedPackage".encode("utf-16-le")


def text_of(file: IO[bytes], name: str, size: int) -> str:
    """What stands in this file; a ValidationError says why it cannot be read, and how to mend it."""
    if size > LARGEST:
        raise ValidationError(
            _("Dit bestand is groter dan %(most)d MB. Bewaar alleen de lijst, of plak haar in het tekstvak.")
            % {"most": LARGEST >> 20}
        )
    data = file.read()
    if data.startswith(OLD_FORMAT):
        raise ValidationError(_behind_a_password() if BEHIND_A_PASSWORD in data else _old())
    if data.startswith(b"PK") or name.lower().endswith((".xlsx", ".xlsm")):
        return _of_a_book(file)
    return _decoded(data)


def _decoded(data):
    """Text of Excel: with a mark at its beginning, or else UTF-8, or else as Windows writes."""
    for mark, code in ((BOM_UTF8, "utf-8-sig"), (BOM_UTF16_LE, "utf-16"), (BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return data.decode(code, "replace")
    if b"\0" in data:
        raise ValidationError(_("Dit is geen lijst. Bewaar haar in Excel als .xlsx of als CSV en kies dat bestand."))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _of_a_book(file):
    if fault := fault_of(file, "xlsx"):
        raise ValidationError(fault)
    _refuse_what_is_too_much(file)
    written = StringIO(newline="")
    try:
        csv.writer(written, delimiter="\t", lineterminator="\n").writerows(_rows(file))
    except Exception as error:  # openpyxl raises whatever a broken part of the book makes it stumble over
        raise ValidationError(
            _("We kunnen dit bestand niet lezen. Open het in Excel en bewaar het opnieuw, of plak de lijst.")
        ) from error
    return written.getvalue()


def _refuse_what_is_too_much(file):
    try:
        parts = ZipFile(file).infolist()
    except BadZipFile as error:
        raise ValidationError(_("Dit bestand is beschadigd. Open het in Excel en bewaar het opnieuw.")) from error
    if any(part.flag_bits & 1 for part in parts):
        raise ValidationError(_behind_a_password())
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise ValidationError(
            _("Er zit te veel in dit bestand. Zet alleen de lijst in een nieuw werkblad en bewaar dat.")
        )
    file.seek(0)


def _rows(file):
    """The cells of the first sheet; a formula gives what Excel last made of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of looks that openpyxl does not know
        book = load_workbook(file, read_only=True, data_only=True)
        sheet = book.worksheets[0]
        for row in sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True):
            yield ["" if cell is None else " ".join(str(cell)[:LONGEST_CELL].split()) for cell in row]


def _behind_a_password():
    return _("Op dit bestand zit een wachtwoord. Haal het er in Excel af en kies het bestand opnieuw.")


def _old():
    return _("Dit is een oud Excel-bestand. Kies in Excel ‘Opslaan als’ en dan ‘Excel-werkmap (.xlsx)’.")
