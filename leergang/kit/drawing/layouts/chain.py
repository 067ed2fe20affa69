"""A chain of boxes under each other, with a line down and a line back up."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from ..shapes import Box, Circle, Drawing, Rect, Shape, arrow, line, place, sheet
from ..text import Fitted, fit
from .captions import NAME, NOTE, WIDE, Caption, Item, caption

SPACE = 18  # between two boxes


@dataclass(frozen=True)
class Link:
    """A box, and what the two lines carry as they pass it."""

    item: Item
    down: str = ""
    up: str = ""


@dataclass(frozen=True)
class _Row:
    text: Caption
    down: Fitted
    up: Fitted
    height: float


def chain(links: Sequence[Link], down: str, up: str, width: float) -> Drawing:
    """The boxes from top to bottom; `down` and `up` are the names of the lines."""
    return (_with_columns if width >= WIDE else _with_feet)(links, down, up, width)


def _with_columns(links, down, up, width):
    """What the lines carry stands beside the boxes."""
    side, rail = 124, 142
    heads = [fit(text, NAME, side + 36, most=3) for text in (down, up)]
    top = max(head.height for head in heads) + 10
    rows = [_wide_row(link, side, width - 2 * rail - 56) for link in links]
    shapes: list[Shape] = [*place(heads[0], rail + 18, 3, "end"), *place(heads[1], width - rail - 18, 3)]
    shapes += _rails(rail, width - rail, top, _tops(rows, top))
    for row, y in zip(rows, _tops(rows, top), strict=False):
        middle = y + row.height / 2
        shapes += [*_page(Box(rail + 20, y, width - 2 * rail - 40, row.height)), *_dots(rail, width - rail, middle)]
        shapes += row.text.at(rail + 44, middle - row.text.height / 2)
        shapes += place(row.down, side, middle - row.down.height / 2, "end")
        shapes += place(row.up, width - side, middle - row.up.height / 2)
    return sheet(width, shapes)


def _wide_row(link, side, room):
    text, down, up = caption(link.item, room - 12), fit(link.down, NOTE, side), fit(link.up, NOTE, side)
    return _Row(text, down, up, max(text.height + 20, down.height, up.height))


def _with_feet(links, down, up, width):
    """What the lines carry stands at the foot of each box."""
    half = (width - 56) / 2 - 36
    heads = [fit(text, NAME, width / 2 - 8, most=3) for text in (down, up)]
    top = max(head.height for head in heads) + 12
    rows = [_narrow_row(link, width - 100, half) for link in links]
    shapes: list[Shape] = [*place(heads[0], 3, 3), *place(heads[1], width - 3, 3, "end")]
    shapes += _rails(10, width - 10, top, _tops(rows, top))
    for row, y in zip(rows, _tops(rows, top), strict=False):
        shapes += [*_page(Box(28, y, width - 56, row.height)), *_dots(10, width - 10, y + row.height / 2)]
        shapes += [*row.text.at(52, y + 10), *_foot(row, y + row.text.height + 18, width)]
    return sheet(width, shapes)


def _narrow_row(link, room, half):
    text, down, up = caption(link.item, room), fit(link.down, NOTE, half), fit(link.up, NOTE, half)
    feet = max(down.height, up.height)
    return _Row(text, down, up, text.height + feet + (28 if feet else 20))


def _foot(row, y, width):
    shapes: list[Shape] = []
    if row.down.lines:
        shapes += [*arrow("pen", (57, y + 3), (57, y + 17), head=5), *place(row.down, 68, y)]
    if row.up.lines:
        x = width / 2 + 8
        shapes += [*arrow("pen", (x + 5, y + 17), (x + 5, y + 3), head=5), *place(row.up, x + 16, y)]
    return shapes


def _tops(rows, top):
    """Where each box starts, and at last where the next would."""
    return list(accumulate((row.height + SPACE for row in rows), initial=top))


def _rails(left, right, top, tops):
    if len(tops) < 2:
        return []
    foot = tops[-1] - SPACE
    return [*arrow("pen", (left, top), (left, foot)), *arrow("pen dash", (right, foot), (right, top))]


def _page(box):
    """A leaf of the exercise book: a box with its margin line."""
    return [Rect("page", box), line("margin", (box.x + 12, box.y), (box.x + 12, box.bottom))]


def _dots(left, right, y):
    return [Circle("knot", (left, y), 5), Circle("knot", (right, y), 5)]
