"""What is written is read back the same, whatever signs are in it."""

from hypothesis import example, given

from leergang.content.exporting.text.richtext import cell, markdown
from leergang.content.exporting.text.signs import in_line, in_list, in_paragraphs
from leergang.content.importing.text.escapes import meant, split_at
from leergang.content.importing.text.richtext import inline, plain, rich
from leergang.content.importing.text.source import Line, Source
from leergang.kit.words.rich_tree import parts_of
from tests.examples import examples
from tests.leergang.content.exporting import nasty


def numbered(lines):
    """As a file gives them, without what an editor strips from the end of a line."""
    return [Line(number, line.rstrip()) for number, line in enumerate(lines, 1)]


def href(link):
    return link["href"]


@examples(300)
@given(nasty.rich)
@example("<p>a<b>!</b>b</p><ul><li>- x</li></ul><ul><li>1. y<ol><li># z</li></ol></li></ul>")
@example("<p><i>b_é</i><b><i> x</i></b></p><p>1993. Toen.<br/># geen kop<br/><br/>--- </p>")
def test_rich_text_reads_back_the_same(html):
    source, lines = Source("x"), markdown(html, href)
    assert parts_of(rich(source, numbered(lines))) == parts_of(html)
    assert source.problems == []
    assert not [line for line in lines if line.startswith(("#", ":::", "? ", "|"))], "these begin something else"


@examples(200)
@given(nasty.cell)
@example("<p>a\\|b</p>")
@example("<p>a<br/><br/>b</p><p>c</p>")
@example("<p>a&amp;#10;</p><p>b</p>")
@example("<p>a\\<br/></p><p>b</p>")
def test_a_cell_reads_back_the_same(html):
    source, row = Source("x"), f"| {cell(html, href)} | x |"
    _, found, *rest = split_at("|", row)
    assert rest == ["x", ""]
    assert parts_of(inline(source, 1, found)) == parts_of(html)
    assert source.problems == []


@examples(200)
@given(nasty.lines)
def test_paragraphs_read_back_the_same(text):
    source, lines = Source("x"), in_paragraphs(text)
    assert plain(source, numbered(lines)) == text
    assert source.problems == []
    assert not [line for line in lines if line.startswith(("#", ":::", "- ", "> ", "? "))]


@examples(200)
@given(nasty.lines)
def test_a_field_reads_back_the_same(text):
    source, written = Source("x"), in_line(text)
    source.check_plain(Line(1, written))
    assert "\n" not in written
    assert meant(written.strip()) == text
    assert source.problems == []


@given(nasty.line, nasty.line)
def test_an_enumeration_reads_back_the_same(first, second):
    parts = split_at(",", f"{in_list(first, ',')}, {in_list(second, ',')}")
    assert [meant(part) for part in parts] == [first, second]


def test_what_nobody_types_stays_readable():
    html = "<p>Een <b>eis</b>, een <i>ambitie</i> (of 5 % &amp; meer) &lt; 20 - zie art. 2.1!</p><ul><li>punt</li></ul>"
    assert markdown(html, href) == ["Een **eis**, een *ambitie* (of 5 % & meer) < 20 - zie art. 2.1!", "", "- punt"]
