"""The shapes: what they look like in SVG, and where they stand."""

from math import pi

import pytest

from leergang.kit.drawing.layouts.captions import stacked
from leergang.kit.drawing.layouts.grid import hatch
from leergang.kit.drawing.shapes import Circle, Drawing, Path, Rect, arc, arrow, line, number, place, polar, sheet
from leergang.kit.drawing.text import Style, fit

from .samples import box

SHAPES = [
    line("pen", (1, 2), (3, 4)),
    Rect("cell", box()),
    Circle("knot", (5, 5), 2),
    *place(fit("Rol", Style("name", 17), 100), 10, 10),
]


def test_numbers_have_a_point_and_no_needless_decimals():
    assert [number(value) for value in (12.34, 12.0, -0.5, 100)] == ["12.3", "12", "-0.5", "100"]


def test_a_path_is_written_as_it_was_read():
    written = "M1 2L3 4.5C1 1 2 2 3 3Z"
    assert Path.read("ink", written).attributes == {"d": written}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.tag)
def test_a_shape_that_moves_keeps_its_size(shape):
    moved = shape.moved(7, -3)
    assert moved.box == shape.box.moved(7, -3)
    assert moved.attributes.keys() == shape.attributes.keys()


def test_boxes_that_share_an_edge_do_not_overlap():
    assert not box().overlaps(box(x=10))
    assert box().overlaps(box(x=9, y=9))


def test_a_sheet_is_as_high_as_what_is_on_it():
    assert sheet(100, SHAPES).height == round(SHAPES[-1].box.bottom + 3)
    assert sheet(100, []) == Drawing(100, 3, ())
    assert sheet(100, []).view == "0 0 100 3"


def test_an_arc_ends_where_it_should_and_stays_near_its_circle():
    curves = arc((0, 0), 100, -pi, pi / 2)
    assert curves[-1][1][-1] == pytest.approx(polar((0, 0), 100, pi / 2))
    assert all(abs(x * x + y * y - 10_000) < 400 for _, points in curves for x, y in points)


def test_the_head_of_an_arrow_points_where_the_line_goes():
    _, head = arrow("pen", (0, 0), (0, 50))
    assert head.steps[1][1] == ((0, 50),)
    assert all(y < 50 for _, ((_, y),) in (head.steps[0], head.steps[2]))


def test_an_arrow_without_length_is_still_drawn():
    assert arrow("pen", (3, 3), (3, 3))[1].attributes["d"] == "M3 3L3 3L3 3"


def test_blocks_in_a_column_keep_their_order_and_their_distance():
    tops, height = stacked([(10, 20), (10, 20), (90, 20)], 100, 5)
    assert tops == [0, 25, 80]
    assert height == 100


def test_a_column_grows_when_its_blocks_do_not_fit():
    assert stacked([(0, 50), (0, 50)], 60, 10) == ([0, 60], 110)


def test_pencil_lines_stay_inside_what_they_fill():
    room = box(5, 5, 60, 30)
    lines = hatch(room, 9)
    assert len(lines) > 5
    assert all(room.x <= one.box.x and one.box.right <= room.right for one in lines)
    assert all(room.y <= one.box.y and one.box.bottom <= room.bottom for one in lines)
