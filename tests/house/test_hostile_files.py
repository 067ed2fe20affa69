"""The hostile strings of tests/browser/hostile in what leaves the site as a file or a mail."""

import csv
import zipfile
from datetime import UTC, datetime, timedelta
from io import BytesIO, StringIO
from pathlib import PurePath
from xml.etree import ElementTree

import icalendar
import pytest
from django.core import mail as sent_mail
from openpyxl import load_workbook

from assignments.attachments.rules import name_of, safe_name
from cohorts.people.tables import STARTS_A_FORMULA, as_csv, as_xlsx
from leergang.kit.calendars.writing import Event, calendar_file
from leergang.kit.paper.document import Document, Lines, Section, Table, Words, tidy
from leergang.kit.paper.names import different_names, file_name
from leergang.kit.paper.page import as_page
from leergang.kit.paper.pdf import as_pdf
from leergang.kit.paper.word import as_word
from leergang.notices.actions import mail
from tests.browser.hostile.vectors import EVIL, made, mixed
from tests.factories import user

STRINGS = mixed()
FORMULAS = [f"{sign}{text}" for sign in ("=", "+", "-", "@", "\t=", " =", "＝") for text in STRINGS[::40]]
NOW = datetime(2027, 1, 5, 12, tzinfo=UTC)
UNSEEN = set('\\/:*?"<>|\r\n\0\u202e\u202d\u2067\u200f')


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_no_cell_of_a_list_is_a_formula(kind):
    rows = [(text,) for text in STRINGS + FORMULAS]
    if kind == "csv":
        read = csv.reader(StringIO(as_csv(("Naam",), rows).decode("utf-8-sig"), newline=""), delimiter=";")
        cells = [row[0] for row in read][1:]
    else:
        sheet = load_workbook(BytesIO(as_xlsx(("Naam",), rows))).active
        assert {cell.data_type for (cell,) in sheet.iter_rows(min_row=2)} == {"s"}
        cells = [str(cell.value) for (cell,) in sheet.iter_rows(min_row=2)]
    assert len(cells) == len(rows)
    assert [cell for cell in cells if cell.lstrip(" ").startswith(STARTS_A_FORMULA)] == []


def test_every_file_name_is_one_name_on_every_disk_with_the_ending_it_should_have():
    different = different_names()
    names = [different(file_name(text, text[::-1], suffix="docx")) for text in STRINGS]
    names += [safe_name(name_of(f"{text}.pdf"), "pdf") for text in STRINGS]
    assert len({name.casefold() for name in names[: len(STRINGS)]}) == len(STRINGS)
    assert [name for name in names if UNSEEN & set(name) or PurePath(name).name != name] == []
    assert {PurePath(name).suffix for name in names} == {".docx", ".pdf"}


def test_a_calendar_has_the_events_it_should_have_and_no_other():
    events = [
        Event(str(at), text, NOW, NOW + timedelta(hours=1), NOW, place=text, text=text)
        for at, text in enumerate(STRINGS)
    ]
    found = icalendar.Calendar.from_ical(calendar_file(STRINGS[0], events)).walk("VEVENT")
    assert [one["uid"] for one in found] == [event.uid for event in events]
    assert not [one for one in found if {"attach", "url", "attendee", "organizer"} & {key.lower() for key in one}]


def test_a_mail_goes_to_one_person_with_one_subject(db, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        for text in STRINGS[::50]:
            name = str(user(name=f"{text}\r\nBcc: iedereen@{EVIL}"))
            mail(to="lotte@school.example", subject=f"{name} schrijft mee", text=f"Hoi {name}")
    assert len(sent_mail.outbox) == len(STRINGS[::50])
    for one in sent_mail.outbox:
        read = one.message()
        assert one.recipients() == ["lotte@school.example"]
        assert "Bcc" not in read
        assert [len(read.get_all(key)) for key in ("To", "Subject", "From")] == [1, 1, 1]
        assert read.get_content_type() == "text/plain"


def paper(strings: list[str]) -> Document:
    """Each of these as a text, a line or a cell; three more as title and headings."""
    table = Table(("Vraag", STRINGS[0]), tuple((text, text) for text in strings[2::3]))
    parts = (*map(Words, strings[::3]), Lines(tuple(strings[1::3])), table)
    return Document(STRINGS[4], ((STRINGS[1], STRINGS[5]),), (Section(STRINGS[3], parts),))


def test_a_word_file_opens_and_asks_for_nothing_from_elsewhere():
    with zipfile.ZipFile(BytesIO(as_word(paper(STRINGS), NOW))) as file:
        parts = {name: file.read(name) for name in file.namelist() if name.endswith((".xml", ".rels"))}
    said = "".join(ElementTree.fromstring(parts["word/document.xml"]).itertext())
    assert [text for text in STRINGS[1::3] if "".join(tidy(text).split()) not in "".join(said.split())] == []
    links = ElementTree.fromstring(parts["word/_rels/document.xml.rels"])
    outside = [one for one in links if one.get("TargetMode") == "External"]
    assert {one.get("Type", "").rpartition("/")[2] for one in outside} <= {"hyperlink"}
    assert {one.get("Target", "").partition(":")[0] for one in outside} <= {"http", "https", "mailto"}


@pytest.mark.pdf
def test_a_pdf_is_made_of_it():
    some = [text for kind in made().values() for text in kind[::25]]
    assert as_pdf(as_page(paper(some))).startswith(b"%PDF-")
