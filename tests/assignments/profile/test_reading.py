"""A profile to read: on one sheet, as a file, some of its parts, and then beside now."""

from datetime import date
from io import BytesIO

import docx
import pytest
from django.urls import reverse
from pypdf import PdfReader

from assignments.profile.actions import keep
from assignments.profile.queries import Known, own_profile
from assignments.profile.rules import is_asked_at, moment_told, said_at
from assignments.profile.sheet import sheet_of
from assignments.profile.wheel import wheel_of
from assignments.work.actions import save
from leergang.kit.paper import pdf
from tests import factories

from .conftest import FILLED

DAYS = [date(2027, 1, 14), date(2027, 2, 11), date(2027, 3, 11), date(2027, 4, 8)]
SMALLEST = 9.5
# What a busy person fills in: six tasks, five people, four meetings, three things in each circle.
FULL = FILLED | {
    "statement": "Elk team zit twee keer per jaar met de eigen cijfers aan tafel en staat op met één besluit.",
    "tasks": factories.table(
        "tasks", *[(f"Datagesprekken voorbereiden met team {n} en napraten", "3", "deels", "+") for n in range(6)]
    ),
    "counterparts": factories.table(
        "counterparts",
        *[
            (f"Teamleider van bouw {n}", "Teamcijfers, en één besluit dat het team zelf neemt", "elke 6 weken")
            for n in range(5)
        ],
    ),
    "meetings": factories.table(
        "meetings", *[(f"Overleg over kwaliteit {n}", "ik geef advies en bereid voor", "elke maand") for n in range(4)]
    ),
    "circles": factories.table(
        "circles",
        *[
            (f"Hoe teamleiders het gesprek voeren {n}", place)
            for n in range(3)
            for place in ("ik beslis", "ik beïnvloed", "ik blijf eraf")
        ],
    ),
    "next_year": "Teamleiders openen zelf hun datagesprek. Eerste stap: bij Quinten doen we het in maart samen.",
}


def pages_of(own):
    return PdfReader(BytesIO(own.get(reverse("profile_paper", args=["pdf"])).content))


def letters_on(page):
    """How high each text on a page is, in points."""
    found = set()

    def seen(text, matrix, position, font, size):
        if text.strip():
            found.add(round(abs(size * position[3] * matrix[3]), 1))

    page.extract_text(visitor_text=seen)
    return found


@pytest.mark.pdf
def test_filled_as_a_busy_person_fills_it_the_profile_is_one_sheet_that_can_be_read(own, reader):
    factories.profile(reader, **FULL)
    read = pages_of(own)
    text = " ".join(read.pages[0].extract_text().split())
    print(letters_on(read.pages[0]))
    assert len(read.pages) == 1 and min(letters_on(read.pages[0])) >= SMALLEST
    for said in (
        "staat op met één besluit.",
        "Kritische vriend",
        "met Floor",
        "Floor (akkoord)",
        "Teamleider van bouw 4",
    ):
        assert said in text


@pytest.mark.pdf
def test_what_is_truly_more_goes_on_on_a_second_sheet_and_nothing_is_cut(own, reader):
    rows = [
        (f"Taak {number}, met een zin erachter die uitlegt wat zij inhoudt", "2", "ja", "0") for number in range(29)
    ]
    circles = [(f"Kring {number} met een lange omschrijving van wat ik laat", "ik blijf eraf") for number in range(29)]
    factories.profile(
        reader, **FULL | {"tasks": factories.table("tasks", *rows), "circles": factories.table("circles", *circles)}
    )
    read = pages_of(own)
    text = " ".join(" ".join(page.extract_text() for page in read.pages).split())
    assert len(read.pages) > 1
    assert all(f"Taak {number}," in text and f"Kring {number} met" in text for number in range(29))
    assert "Gevuld punt" in text and "Floor (akkoord)" in text


@pytest.mark.pdf
def test_the_pdf_says_its_language_its_title_and_what_is_what(own, profile, reader):
    read = pages_of(own)
    root = read.trailer["/Root"]
    assert read.metadata.title == f"Profiel van {reader}" and root["/Lang"].startswith("nl")
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root


def test_the_word_file_is_a_role_description_with_real_headings_and_tables(own, profile, reader):
    read = docx.Document(BytesIO(own.get(reverse("profile_paper", args=["word"])).content))
    lines = [one.text for one in read.paragraphs]
    assert lines[0] == "Rolbeschrijving: kwaliteitsmedewerker" and f"Naam: {reader}" in lines
    headings = [one.text for one in read.paragraphs if one.style.name == "Heading 1"]
    assert {"Mijn taken", "Mijn opdracht", "Mijn rollen"} <= set(headings)
    cells = [[cell.text for cell in row.cells] for table in read.tables for row in table.rows]
    assert ["Teamcijfers klaarzetten", "4", "ja", "+"] in cells and ["Verbinder", "1", "3"] in cells
    assert ["Ik beslis", "Vorm van de enquête"] in cells


def test_without_a_library_for_pdf_there_is_the_page_to_print(own, profile, monkeypatch):
    monkeypatch.setattr(pdf, "INSTALLED", False)
    answer = own.get(reverse("profile_paper", args=["pdf"]))
    assert "Druk deze bladzijde af" in answer.text and "Ik zorg voor het ritme." in answer.text
    assert "Bewaar als PDF" not in own.get(reverse("profile_sheet")).text


def test_some_parts_are_shown_and_no_others(profile, reader):
    sheet = sheet_of(profile.body, str(reader), Known("De Vaart", ""), "versie 1", chosen={"statement", "circles"})
    assert [part.key for part in sheet.parts] == ["statement", "circles"]
    assert sheet.below == "kwaliteitsmedewerker, De Vaart"


def test_empty_parts_are_left_out(reader):
    sheet = sheet_of({"statement": "Zo.", "tasks": factories.table("tasks")}, str(reader), Known(), "")
    assert [part.heading for part in sheet.parts] == ["In één zin"]


def test_who_does_not_see_the_wheel_hears_it():
    told = wheel_of(FILLED["wheel"]).told
    assert told.startswith("Nu het vaakst: onderzoeker 4. Straks anders: verbinder van 1 naar 3")


def test_a_wheel_of_nonsense_is_an_empty_one():
    for value in ("x", {"kind": "grid", "columns": ["Nu"], "names": ["Bewaker"], "rows": [["99"]]}, None):
        assert not wheel_of(value)


def test_then_stands_beside_now_word_by_word(own, profile, reader, now):
    keep(work=profile, by=reader, now=now)
    body = FILLED | {
        "statement": "Ik zorg voor rust.",
        "circles": factories.table("circles", ("De jaaragenda", "ik beslis")),
    }
    save(work=profile, body=body, revision=1, by=reader)
    page = own.get(reverse("profile_then_and_now")).text
    assert "<del>het ritme.</del>" in page and "<ins>rust.</ins>" in page
    assert page.count("field-zones") == 2 and page.count('<figure class="wheel"') == 2
    assert "Dit zei je " in (form := own.get(reverse("profile")).text) and "Ik zorg voor het ritme." in form


def test_what_was_first_said_later_stands_where_it_does_on_the_sheet(own, profile, reader, now):
    save(work=profile, body={"next_year": "Rust."}, revision=1, by=reader)
    keep(work=own_profile(reader), by=reader, now=now)
    save(work=profile, body={"next_year": "Rust.", "function_own": "vragensteller"}, revision=2, by=reader)
    page = own.get(reverse("profile_then_and_now")).text
    assert page.index("Mijn functie") < page.index("Over een jaar")


def test_any_two_versions_are_compared_and_nonsense_is_the_first_and_now(own, profile, reader, now):
    keep(work=profile, by=reader, now=now)
    for asked in ("?van=1&naar=1", "?van=x&naar=-3", "?van=99"):
        assert "Ik zorg voor het ritme." in own.get(f"{reverse('profile_then_and_now')}{asked}").text


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2027, 1, 2), "vóór dag 1"),
        (date(2027, 1, 14), "dag 1"),
        (date(2027, 3, 1), "dag 2"),
        (date(2027, 4, 20), "dag 4"),
        (date(2027, 7, 9), "na 3 maanden"),
        (date(2028, 4, 10), "na 12 maanden"),
        (date(2029, 4, 9), "na 2 jaar"),
    ],
)
def test_a_version_says_at_what_moment_of_the_course_it_was_kept(day, told):
    assert moment_told(day, DAYS) == told and moment_told(day, []) == ""
    assert said_at(told) == (f"op {told}" if told.startswith("dag") else told)


def test_a_version_is_asked_on_the_first_and_last_day_and_after_three_and_twelve_months():
    asked = (date(2027, 1, 20), date(2027, 2, 20), date(2027, 4, 8), date(2027, 7, 10), date(2028, 4, 9))
    assert [is_asked_at(DAYS, day) is not None for day in asked] == [True, False, True, True, True]
