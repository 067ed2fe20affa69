"""Rows as a file for a spreadsheet. No cell starts a formula: what people typed may look like one."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any

from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"
WIDEST = 40

Row = Sequence[Any]


def as_csv(head: Row, rows: Iterable[Row]) -> bytes:
    """As a Dutch Excel opens it with a double click: semicolons, and a mark that says it is UTF-8."""
    written = StringIO(newline="")
    writer = csv.writer(written, delimiter=";")
    writer.writerows([_text(cell) for cell in row] for row in (head, *rows))
    return written.getvalue().encode("utf-8-sig")


def as_xlsx(head: Row, rows: Iterable[Row]) -> bytes:
    """One sheet with a bold first row that stays in sight; numbers and dates stay numbers and dates."""
    book, kept = Workbook(write_only=True), [list(map(_cell, row)) for row in (head, *rows)]
    sheet = book.create_sheet()
    sheet.freeze_panes = "B2"
    for at, column in enumerate(zip(*kept, strict=True), 1):
        longest = max(len(str(cell)) for cell in column if cell is not None)
        sheet.column_dimensions[get_column_letter(at)].width = min(longest, WIDEST) + 3
    for number, row in enumerate(kept):
        sheet.append([_styled(sheet, cell, is_head=number == 0) for cell in row])
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def harmless(text: str) -> str:
    """This text, with an apostrophe before what a spreadsheet would take for a formula."""
    text = ILLEGAL_CHARACTERS_RE.sub("", text)
    return f"'{text}" if text.lstrip(" ").startswith(STARTS_A_FORMULA) else text


def _text(cell):
    if isinstance(cell, date):
        return _day(cell).strftime("%d-%m-%Y")
    return "" if cell is None else str(cell) if isinstance(cell, int) else harmless(str(cell))


def _cell(cell):
    if isinstance(cell, date):
        return _day(cell)
    return cell if cell is None or isinstance(cell, int) else harmless(str(cell))


def _day(moment):
    return timezone.localdate(moment) if isinstance(moment, datetime) else moment


def _styled(sheet, value, *, is_head):
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        cell.data_type = "s"
    if isinstance(value, date):
        cell.number_format = "DD-MM-YYYY"
    if is_head:
        cell.font = Font(bold=True)
    return cell
