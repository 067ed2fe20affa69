"""A Word file is opened and read back: Word and a screen reader must know what is what."""

import time
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from leergang.kit.paper.document import Document, Section, Table, Words
from leergang.kit.paper.word import as_word
from tests.examples import examples

NOW = datetime(2027, 4, 8, 9, 12, tzinfo=UTC)


def read_back(document):
    return docx.Document(BytesIO(as_word(document, NOW)))


def words(markdown):
    """The paragraphs that this becomes, each with its style, below one heading."""
    made = read_back(Document("Titel", (), (Section("Kop", (Words(markdown),)),)))
    return [(one.style.name, one.text) for one in made.paragraphs[2:]]


def test_title_facts_headings_and_words_are_there_each_in_its_style(document):
    found = [(one.style.name, one.text) for one in read_back(document).paragraphs]
    assert found[:5] == [
        ("Title", "De rode draad"),
        ("No Spacing", "Van: Łukasz Yıldız"),
        ("No Spacing", "Versie: 2"),
        ("Heading 1", "Hoe loopt het?"),
        ("Heading 2", "Een kop"),
    ]
    said = ("Normal", "Gewoon, vet, schuin en een link.\nVolgende regel.")
    assert said in found
    assert found[-3:] == [("Quote", "“een rij van drie”"), ("Normal", "Ingrid van Dam"), ("Normal", "Dit is raak.")]


def test_bold_and_italic_are_marks_and_no_signs(document):
    [paragraph] = [one for one in read_back(document).paragraphs if one.text.startswith("Gewoon")]
    marked = {run.text: (bool(run.bold), bool(run.italic)) for run in paragraph.runs if run.text.strip()}
    assert marked["vet"] == (True, False) and marked["schuin"] == (False, True)


def test_a_link_leads_where_it_should(document):
    [link] = [link for one in read_back(document).paragraphs for link in one.hyperlinks]
    assert (link.text, link.address) == ("een link", "https://voorbeeld.example/a?b=1&c=2")


def test_lists_are_lists_and_a_second_one_counts_for_itself():
    markdown = "1. een\n2. twee\n   - diep\n\nErtussen.\n\n5. vijf"
    assert words(markdown) == [
        ("List Number", "een"),
        ("List Number", "twee"),
        ("List Bullet 2", "diep"),
        ("Normal", "Ertussen."),
        ("List Number", "vijf"),
    ]
    made = read_back(Document("T", (), (Section("K", (Words(markdown),)),)))
    numbers = [one._p.pPr.numPr.numId.val for one in made.paragraphs if one.style.name == "List Number"]
    assert numbers[0] == numbers[1] != numbers[2]
    counted = made.part.numbering_part.element.num_having_numId(numbers[2])
    assert counted.xpath(".//w:startOverride/@w:val") == ["5"]


def test_a_second_paragraph_of_a_point_stands_below_it_without_a_sign():
    assert words("- een\n\n  nog over een\n- twee") == [
        ("List Bullet", "een"),
        ("Normal", "nog over een"),
        ("List Bullet", "twee"),
    ]


def test_the_head_of_a_table_comes_back_on_each_page(document):
    own, added = read_back(document).tables
    assert [[cell.text for cell in row.cells] for row in own.rows] == [["wie", "wat"], ["Noor", "plan"]]
    assert [[cell.text for cell in row.cells] for row in added.rows][1] == ["Rode draad", "Op koers"]
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in (own, added))


def test_the_file_is_dutch_has_a_title_and_says_of_nobody_that_they_made_it(document):
    made = read_back(document)
    about = made.core_properties
    assert (about.title, about.language) == ("De rode draad", "nl-NL")
    assert (about.author, about.last_modified_by, about.comments, about.keywords) == ("", "", "", "")
    assert made.styles.element.xpath("//w:lang/@w:val") == ["nl-NL"]
    page = made.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)


def test_the_foot_has_the_title_and_the_number_of_the_page(document):
    foot = read_back(document).sections[0].footer.paragraphs[0]
    assert foot.text.startswith("De rode draad")
    assert foot._p.xpath(".//w:fldSimple/@w:instr") == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize("strange", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\u202e", "\u200b", "<w:p/>", "&#0;"])
def test_a_strange_sign_breaks_no_file(strange):
    text = f"voor{strange}na"
    made = read_back(Document(text, ((text, text),), (Section(text, (Words(text), Table((text,), ((text,),)))),)))
    whole = " ".join(one.text for one in made.paragraphs)
    assert whole.count("voor") == whole.count("na") == 5


@examples(60)
@given(st.text(alphabet=st.sampled_from("ab \n*_>-#|1.[]()~\\<&\x00\x0b\ud800\u202e"), max_size=200))
def test_whatever_somebody_types_can_be_opened(text):
    read_back(Document(text, (), (Section(text, (Words(text),)),)))


def test_everything_typed_in_deep_lists_and_quotes_is_there():
    markdown = "\n".join("  " * level + f"- laag{level}" for level in range(7)) + "\n\n> > > zeg1\n\n- > zeg2"
    said = " ".join(text for _style, text in words(markdown))
    assert all(f"laag{level}" in said for level in range(7)) and "zeg1" in said and "zeg2" in said


def test_twenty_thousand_words_take_no_more_than_a_few_seconds():
    parts = tuple(Words("Een zin met **zes** woorden erin. En nog vier meer.\n\n" * 400) for _ in range(5))
    began = time.monotonic()
    made = read_back(Document("Lang", (), (Section("Alles", parts),)))
    assert time.monotonic() - began < 10
    assert sum(len(one.text.split()) for one in made.paragraphs) >= 20_000


def test_nothing_of_where_it_was_made_is_in_the_file(document):
    with ZipFile(BytesIO(as_word(document, NOW))) as opened:
        whole = b"".join(opened.read(name) for name in opened.namelist())
    assert b"python-docx" not in whole
