"""Cells in rows and columns between two axes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from ..shapes import Box, Drawing, Path, Rect, Shape, arrow, line, place, sheet
from ..text import fit
from .captions import NOTE, Item, caption

ART = Box(0, 0, 112, 76)  # the room for a small drawing in a cell


@dataclass(frozen=True)
class Cell:
    """What stands in one cell. `veiled` shades its drawing, `strong` gives it a heavy edge."""

    item: Item
    art: tuple[Shape, ...] = field(default=())
    veiled: bool = False
    strong: bool = False


def grid(rows: Sequence[Sequence[Cell]], across: Sequence[str], down: Sequence[str], width: float) -> Drawing:
    """The rows from top to bottom; `across` are the names of the columns, `down` those of the rows."""
    columns = max((len(row) for row in rows), default=0)
    names = [fit(name, NOTE, 64 if width >= 500 else 48) for name in down]
    left = max((name.width for name in names), default=0) + 20
    cell = (width - left - 6) / max(1, columns)
    shapes: list[Shape] = []
    y = 12.0
    for row, name in zip_longest(rows, names[: len(rows)]):
        height = max([name.height + 6 if name else 0, *(_height(one, cell) for one in row)])
        shapes += _row(row, left, y, cell, height)
        shapes += place(name, left - 18, y + (height - name.height) / 2, "end") if name else ()
        y += height
    return sheet(width, [*shapes, *_axes(left - 4, y + 4, width - 3), *_names(across, left, y + 12, cell, columns)])


def _row(row, left, y, width, height):
    shapes = []
    for number, one in enumerate(row):
        box = Box(left + number * width + 3, y + 3, width - 6, height - 6)
        shapes += [Rect("cell strong" if one.strong else "cell", box), *_inside(one, box)]
    return shapes


def _inside(one, box):
    x, y = box.x + box.width / 2, box.y + 12
    shapes = []
    if one.art:
        strip = Box(box.x + 10, y, box.width - 20, ART.height)
        shapes += hatch(strip, 9) if one.veiled else []
        shapes += [shape.moved(x - ART.width / 2, y) for shape in one.art]
        y += ART.height + 8
    return [*shapes, *_text(one, box.width).at(x, y, "middle")]


def _height(one, width):
    return _text(one, width - 6).height + 30 + (ART.height + 8 if one.art else 0)


def _text(one, width):
    return caption(one.item, max(4, width - 18))


def _axes(x, y, right):
    return [*arrow("axis", (x, y), (x, 4)), *arrow("axis", (x, y), (right, y))]


def _names(across, left, y, cell, columns):
    shapes: list[Shape] = []
    for number, name in list(enumerate(across))[:columns]:
        shapes += place(fit(name, NOTE, max(4, cell - 8)), left + (number + 0.5) * cell, y, "middle")
    return shapes


def hatch(box: Box, step: float) -> list[Path]:
    """Slanted pencil lines that fill a box."""
    lines = []
    reach = step
    while reach < box.width + box.height:
        lower = (box.x + max(0, reach - box.height), box.y + min(reach, box.height))
        upper = (box.x + min(reach, box.width), box.y + max(0, reach - box.width))
        lines.append(line("hatch", lower, upper))
        reach += step
    return lines
