"""The seven figures: they fit, they can be read, and they say the same in words."""

import re
from html.parser import HTMLParser

import pytest

from leergang.content.blocks import BodyBlock
from leergang.content.figures.figure import FORMS
from leergang.content.figures.register import FIGURES
from tests.leergang.kit.drawing.samples import outside, said, touching

NAMES = {"kring", "bestuur-en-school", "zicht-en-grip", "opvattingen", "plannenketen", "cultuurwiel", "rollenwiel"}
SMALLEST = 14.9  # on a screen of 390 px one unit of the narrow drawing is about one px
BLOCK = BodyBlock().child_blocks["figure"]
every_figure = pytest.mark.parametrize("figure", FIGURES.values(), ids=lambda figure: figure.name)
every_form = pytest.mark.parametrize("form", FORMS)


def drawn(name, **value):
    return BLOCK.render(BLOCK.to_python({"name": name, **value}), {"anchor": "hier"})


def words(text):
    return re.findall(r"\w+", text.lower())


def test_the_names_that_course_texts_use_are_these():
    assert set(FIGURES) == NAMES
    assert {name for name, _ in BLOCK.child_blocks["name"].field.choices if name} == NAMES


@every_form
@every_figure
def test_a_figure_stays_on_its_sheet_with_its_texts_apart(figure, form):
    assert not outside(figure.drawings[form])
    assert not touching(figure.drawings[form])


@every_form
@every_figure
def test_a_figure_can_be_read_and_nothing_in_it_is_shortened(figure, form):
    drawing = figure.drawings[form]
    assert drawing.width == FORMS[form]
    assert min(text.fitted.size for text in drawing.texts) >= SMALLEST
    assert "…" not in said(drawing)


@every_figure
def test_both_forms_of_a_figure_say_the_same(figure):
    wide, narrow = (set(words(said(figure.drawings[form]).replace("- ", ""))) for form in FORMS)
    assert {word for word in wide ^ narrow if not word.isdecimal()} == set()


@every_figure
def test_what_stands_in_a_drawing_stands_in_its_text_or_table_too(figure):
    told = words(" ".join([figure.title, figure.told, *figure.head, *(cell for row in figure.rows for cell in row)]))
    shown = words(said(figure.drawings["narrow"]).replace("- ", ""))
    assert {word for word in shown if not word.isdecimal()} <= set(told)


@every_figure
def test_the_text_of_a_figure_is_made_of_short_full_sentences(figure):
    sentences = re.findall(r"[^.?!]+[.?!]", figure.told)
    assert "".join(sentences) == figure.told
    assert max(len(words(sentence)) for sentence in sentences) <= 25


@every_figure
def test_a_table_has_as_many_cells_in_each_row_as_it_has_heads(figure):
    assert {len(row) for row in figure.rows} == {len(figure.head)}


class Reader(HTMLParser):
    """The attributes of every tag, in order."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@every_figure
def test_a_drawing_is_one_image_with_a_name_and_a_description(figure):
    html = drawn(figure.name)
    found = Reader(html).found
    ids = [attributes["id"] for _, attributes in found if "id" in attributes]
    images = [attributes for tag, attributes in found if tag == "svg"]
    assert [image["class"] for image in images] == list(FORMS)
    assert all(image["role"] == "img" and image["aria-labelledby"] == "figuur-hier" for image in images)
    assert sorted(ids) == sorted({"figuur-hier", *(image["aria-describedby"] for image in images)})
    assert html.count(f">{figure.told}</desc>") == len(images)


@every_figure
def test_a_figure_has_no_style_and_no_colour_of_its_own(figure):
    found = Reader(drawn(figure.name)).found
    assert not {"style", "fill", "stroke", "onclick"} & {name for _, attributes in found for name in attributes}


def test_the_words_of_the_writer_stand_under_the_figure_as_text():
    html = drawn("kring", caption="<b>Let op</b>")
    assert "&lt;b&gt;Let op&lt;/b&gt;" in html
    assert "De kring met borgen" in html


def test_a_figure_that_is_no_longer_known_shows_nothing():
    assert not drawn("bestaat-niet").strip()


def test_what_a_figure_says_can_be_searched():
    found = BLOCK.get_searchable_content(BLOCK.to_python({"name": "zicht-en-grip", "caption": "Onderschrift"}))
    assert {"Duwen in het donker", "Onderschrift"} <= set(found)
    assert BLOCK.get_searchable_content(BLOCK.to_python({"name": "weg", "caption": ""})) == []
