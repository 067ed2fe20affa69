"""What stands in a Word file stands in the draft, and what cannot come along is named."""

import pytest

from leergang.content.importing.word.draft import read_word
from tests.leergang.content.importing.word import papers
from tests.leergang.content.importing.word.papers import image, p, paper, point, run, text_box


def read(body, name="les.docx", **parts):
    return read_word(paper(body, **parts), name)


def blocks(draft):
    """Each block as its type and what a reader would see of it."""
    return [(block["type"], block["value"]) for block in draft.blocks]


def texts(draft):
    return "".join(value for kind, value in blocks(draft) if kind == "text")


def headings(draft):
    return [(value["level"], value["text"]) for kind, value in blocks(draft) if kind == "heading"]


def test_a_lesson_has_its_headings_lists_table_and_picture():
    draft = read_word(papers.lesson(), "les.docx")
    kinds = [kind for kind, _ in blocks(draft)]
    assert draft.title == "Borgen doe je samen"
    assert kinds == ["heading", "text", "heading", "table", "image"]
    assert headings(draft) == [("2", "Wat is borgen?"), ("3", "Wie doet wat?")]
    assert texts(draft) == (
        "<p>Je spreekt <b>samen</b> iets af en kijkt terug.</p>"
        "<ul><li>Plan<ul><li>met een maat</li></ul></li><li>Doe</li></ul>"
    )
    table, picture = draft.blocks[3]["value"], draft.blocks[4]["value"]
    assert [column["heading"] for column in table["columns"]] == ["Wie", "Wat"]
    assert [row["values"] for row in table["rows"]] == [["<p>Team</p>", "<p>kijkt terug</p>"]]
    assert picture["caption"] == "De kring van borgen"
    assert draft.losses == []


@pytest.mark.parametrize("styles", [("Titel", "Kop1", "Kop2"), ("T", "K1", "K2")])
def test_the_styles_of_a_dutch_word_and_of_other_programs_are_known(styles):
    title, first, second = styles
    draft = read(p("Zicht", title) + p("Eerst", first) + p("Dan", second) + p("Tekst."))
    assert draft.title == "Zicht"
    assert headings(draft) == [("2", "Eerst"), ("3", "Dan")]


def test_the_first_heading_is_the_title_where_there_is_none():
    draft = read(p("Zicht", "Kop1") + p("Eerst", "Kop2") + p("Dan", "Kop3") + p("Tekst."))
    assert draft.title == "Zicht"
    assert headings(draft) == [("2", "Eerst"), ("3", "Dan")]


def test_a_heading_that_others_stand_beside_stays_a_heading():
    draft = read(p("Zicht", "Kop1") + p("Tekst.") + p("Grip", "Kop1") + p("Meer."))
    assert headings(draft) == [("2", "Zicht"), ("2", "Grip")]


def test_without_any_heading_the_name_of_the_file_is_the_title():
    assert read(p("Tekst."), "mijn_eerste-les.docx").title == "Mijn eerste les"


def test_lists_of_word_are_nested_and_ordered_as_they_were():
    draft = read(point("een") + point("diep", 1, 2) + point("twee") + p("Tussen.") + point("eerst", 0, 2))
    assert texts(draft) == (
        "<ul><li>een<ol><li>diep</li></ol></li><li>twee</li></ul><p>Tussen.</p><ol><li>eerst</li></ol>"
    )


def test_bold_italic_and_links_come_along():
    link = f'<w:hyperlink r:id="web">{run("de wet", "<w:b/>")}</w:hyperlink>'
    draft = read(
        p(f"{run('Lees ')}{link}{run(' nu', '<w:i/>')}"), links={"web": ("hyperlink", "https://wet.nl/a?b=1&amp;c=2")}
    )
    assert texts(draft) == '<p>Lees <a href="https://wet.nl/a?b=1&amp;c=2"><b>de wet</b></a><i> nu</i></p>'


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///c:/les.docx", "//elders.nl", "data:text/html,x", "http:/x"]
)
def test_a_link_that_leads_nowhere_good_is_only_its_words(address):
    draft = read(p(f'<w:hyperlink r:id="web">{run("hier")}</w:hyperlink>'), links={"web": ("hyperlink", address)})
    assert texts(draft) == "<p>hier</p>"
    assert "geen" not in draft.title and any("link" in said for said in draft.losses)


def test_what_looks_like_html_is_words():
    draft = read(p("Als a &lt; b &amp;&amp; &lt;script&gt;alert(1)&lt;/script&gt;"))
    assert texts(draft) == "<p>Als a &lt; b &amp;&amp; &lt;script&gt;alert(1)&lt;/script&gt;</p>"


def test_footnotes_can_be_read_below_the_text():
    note = f'<w:footnote w:id="2">{p("Inspectie, 2021")}</w:footnote>'
    draft = read(
        p("Kop", "Kop1")
        + p("Kop", "Kop1")
        + p(f'{run("Dat moet")}<w:r><w:footnoteReference w:id="2"/></w:r>{run(".")}'),
        footnotes=note,
    )
    assert headings(draft)[-1] == ("2", "Voetnoten")
    assert texts(draft) == "<p>Dat moet[1].</p><ol><li>Inspectie, 2021 </li></ol>"
    assert draft.losses == []


def test_a_picture_has_its_text_from_word_and_none_that_word_made_up():
    said = [
        block["value"]["alt"]
        for block in read(
            image("Een bord")
            + image()
            + image("Afbeelding met tekst&#10;&#10;Automatisch gegenereerde beschrijving")
            + image("Kring. Door AI gegenereerde inhoud is mogelijk onjuist.")
        ).blocks
    ]
    assert said == ["Een bord", "", "Afbeelding met tekst", "Kring."]


def test_a_caption_above_a_table_belongs_to_it_and_one_by_itself_is_text():
    cell = "<w:tc>" + p("x") + "</w:tc>"
    table = "<w:tbl>" + ("<w:tr>" + cell * 2 + "</w:tr>") * 2 + "</w:tbl>"
    draft = read(p("Losse regel", "B") + p("Tekst.") + p("Tabel 1", "B") + table)
    assert texts(draft) == "<p>Losse regel</p><p>Tekst.</p>"
    assert draft.blocks[-1]["value"]["caption"] == "Tabel 1"


def test_tracked_changes_are_read_as_accepted():
    changed = f"{run('We ')}<w:del>{run('meten')}</w:del><w:ins>{run('praten')}</w:ins>"
    draft = read(p(changed))
    assert texts(draft) == "<p>We praten</p>"
    assert draft.losses == ["Bijgehouden wijzigingen zijn overgenomen, alsof je ze in Word had geaccepteerd."]


def test_merged_cells_keep_every_word_in_its_column():
    def cell(words, look=""):
        return f"<w:tc><w:tcPr>{look}</w:tcPr>{p(words) if words else '<w:p/>'}</w:tc>"

    wide, top, below = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        [cell("a"), cell("b"), cell("c")],
        [cell("hoog", top), cell("breed", wide)],
        [cell("", below), cell("x"), cell("y")],
    ]
    draft = read("<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>")
    assert [row["values"] for row in draft.blocks[0]["value"]["rows"]] == [
        ["<p>hoog</p>", "<p>breed</p>", ""],
        ["", "<p>x</p>", "<p>y</p>"],
    ]
    assert any("Samengevoegde cellen" in said for said in draft.losses)


RAISED = '<w:vertAlign w:val="superscript"/>'
HEADER = f"<w:hdr {papers.SPACES}>{p('School')}</w:hdr>"


@pytest.mark.parametrize(
    ("body", "words", "said"),
    [
        (text_box("In een kader"), "In een kader", "tekstvakken"),
        (p("A") + p("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"), "A", "Formules"),
        (p(f'{run("A")}<w:r><w:commentReference w:id="0"/></w:r>'), "A", "Opmerkingen"),
        (p(f'{run("Zie ")}<w:fldSimple w:instr="SEQ">{run("1")}</w:fldSimple>'), "Zie", "Automatische nummers"),
        (p("Hoofdstuk 1", "I1") + p("A"), "A", "inhoudsopgave"),
        (p(f"{run('m')}{run('2', RAISED)}"), "m2", "Tekens boven"),
        (p(run("weg", "<w:strike/>")), "weg", "Doorgehaalde"),
        (p(run("let op", "<w:u w:val='single'/>")), "let op", "Onderstreepte"),
        (p("A") + image(relation='r:link="web"'), "A", "niet in het bestand zelf"),
        (p("lang " * 40, "Kop1"), "lang lang", "meer dan 150 tekens"),
        ("<w:tbl><w:tr><w:tc>" + p("Kader") + "</w:tc></w:tr></w:tbl>", "Kader", "één rij of één kolom"),
    ],
)
def test_what_a_step_does_not_have_is_named(body, words, said):
    draft = read(body, links={"web": ("image", "https://elders.nl/spion.png")})
    assert words in texts(draft)
    assert [sentence for sentence in draft.losses if said in sentence]


def test_the_header_of_a_page_is_named():
    assert read(p("A"), more={"word/header1.xml": HEADER}).losses == [
        "Kop- en voetteksten van de pagina zijn weggelaten."
    ]


def test_a_picture_that_browsers_do_not_know_is_named_and_the_rest_stays():
    draft = read(p("A") + image(), replaced={"word/media/plaat.png": b"\x01\x00\x00\x00 een emf"})
    assert [kind for kind, _ in blocks(draft)] == ["text"]
    assert any("JPG of PNG" in said for said in draft.losses)
