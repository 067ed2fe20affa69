"""Every layout, with any labels: nothing outside the sheet, no text on another, nothing that is not text."""

from html.parser import HTMLParser

import pytest
from django.template.loader import render_to_string
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from leergang.kit.drawing.layouts.captions import Item
from leergang.kit.drawing.layouts.chain import Link, chain
from leergang.kit.drawing.layouts.grid import Cell, grid
from leergang.kit.drawing.layouts.rays import rays
from leergang.kit.drawing.layouts.ring import ring
from leergang.kit.drawing.layouts.rings import Ring, linked_rings
from tests.examples import examples

from .samples import AWKWARD, items, labels, lists, outside, said, spilling, touching, widths

LAYOUTS = {
    "ring": st.builds(ring, lists, items, widths, turning=st.booleans()),
    "two linked rings": st.builds(linked_rings, *[st.builds(Ring, items, lists)] * 2, items, items, widths),
    "chain": st.builds(chain, st.lists(st.builds(Link, items, labels, labels), max_size=12), labels, labels, widths),
    "grid": st.builds(
        grid,
        st.lists(st.lists(st.builds(Cell, items, st.just(()), st.booleans(), st.booleans()), max_size=9), max_size=7),
        st.lists(labels, max_size=9),
        st.lists(labels, max_size=7),
        widths,
    ),
    "rays": st.builds(rays, lists, items, widths),
}
TAGS = {"svg", "path", "rect", "circle", "text", "tspan"}
SLOW = {"suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large]}


class Reader(HTMLParser):
    """What a browser finds: the tags and the text."""

    def __init__(self):
        super().__init__()
        self.tags, self.words = set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.words.append(data)


def read(drawing):
    reader = Reader()
    reader.feed(render_to_string("components/drawing.html", {"drawing": drawing, "form": "wide", "labelled_by": "a"}))
    return reader


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_stands_outside_the_sheet_and_no_text_on_another(layout):
    @examples(40, **SLOW)
    @given(LAYOUTS[layout])
    def holds(drawing):
        assert not outside(drawing)
        assert not touching(drawing)
        assert not spilling(drawing)

    holds()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_whatever_the_labels_say_they_stay_text(layout):
    @examples(15, **SLOW)
    @given(LAYOUTS[layout])
    def holds(drawing):
        found = read(drawing)
        assert found.tags <= TAGS
        assert "".join("".join(found.words).split()) == "".join(said(drawing).split())

    holds()


def many(count, label="Kwaliteits­cultuur"):
    return [Item(f"{label} {number}", "Een vraag van gewone lengte?") for number in range(count)]


def drawn(count, width, label="Kwaliteits­cultuur"):
    found = many(count, label)
    core = Item("Kern", "waar het om draait")
    return {
        "ring": ring(found, core, width, turning=True),
        "rings": linked_rings(Ring(core, found), Ring(core, found), core, core, width),
        "chain": chain([Link(item, "omlaag", "omhoog") for item in found], "Omlaag", "Omhoog", width),
        "rays": rays(found, core, width),
    }


@pytest.mark.parametrize("width", [340, 608])
@pytest.mark.parametrize("count", [0, 1, 2, 3, 8, 24])
def test_any_number_of_places_is_drawn_with_all_their_names(count, width):
    for drawing in drawn(count, width).values():
        assert not outside(drawing)
        assert not touching(drawing)
        assert said(drawing).count("gewone lengte?") in (count, 2 * count)


@pytest.mark.parametrize("width", [340, 608])
@pytest.mark.parametrize("label", AWKWARD)
def test_one_awkward_label_among_others_does_no_harm(label, width):
    for drawing in drawn(5, width, label).values():
        assert not outside(drawing)
        assert not touching(drawing)
        read(drawing)


def test_labels_of_an_ordinary_length_keep_their_size():
    for drawing in [*drawn(8, 608).values(), *drawn(8, 340).values()]:
        assert min(text.fitted.size for text in drawing.texts) >= 14.9


def test_every_sector_of_a_ring_has_its_mark_as_long_as_there_is_room():
    marks = said(ring([Item("", "", str(number)) for number in range(1, 13)], Item(""), 340)).split()
    assert {str(number) for number in range(1, 13)} <= set(marks)


def test_a_grid_has_room_for_art_and_for_a_row_that_is_shorter():
    rows = [[Cell(Item("Een")), Cell(Item("Twee"))], [Cell(Item("Drie"))]]
    drawing = grid(rows, ["links", "rechts"], ["boven", "onder"], 340)
    assert said(drawing).split() == ["Een", "Twee", "boven", "Drie", "onder", "links", "rechts"]
