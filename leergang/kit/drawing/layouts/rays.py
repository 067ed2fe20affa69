"""One thing seen in several ways: rays from a core to a list along the margin line."""

from collections.abc import Sequence

from ..shapes import Circle, Drawing, Path, Shape, line, place, sheet
from ..text import fit
from .captions import MARK, WIDE, Item, caption

CORE_RADIUS = 62


def rays(items: Sequence[Item], core: Item, width: float) -> Drawing:
    """The core left of the margin line, or above the list where there is no room."""
    return (_beside if width >= WIDE else _below)(items, core, width)


def _beside(items, core, width):
    margin = 2 * CORE_RADIUS + 92
    rows, middles, height = _rows(items, margin, 3, width)
    height = max(height, 2 * CORE_RADIUS + 10)
    center = (CORE_RADIUS + 4, height / 2)
    lines = [_ray((center[0] + CORE_RADIUS + 3, center[1]), (margin - 9, middle)) for middle in middles]
    return sheet(width, [*lines, _margin(margin, 3, height), *rows, *_core(core, center)])


def _below(items, core, width):
    """The ray becomes the margin line itself, which starts at the core."""
    center = (CORE_RADIUS + 4, CORE_RADIUS + 4)
    margin, top = 16, 2 * CORE_RADIUS + 22
    rows, _, height = _rows(items, margin, top, width)
    return sheet(width, [_margin(margin, CORE_RADIUS + 4, max(height, top)), *rows, *_core(core, center)])


def _rows(items, margin, y, width):
    """The list, the height of each knot on the margin line, and where it ends."""
    shapes: list[Shape] = []
    middles = []
    for number, item in enumerate(items, 1):
        mark = fit(item.mark or str(number), MARK, 30, most=1)
        text = caption(item, width - margin - 58)
        middles.append(y + 19)
        shapes += [Circle("knot", (margin, y + 19), 6), *place(mark, margin + 18, y + 8), *text.at(margin + 52, y + 8)]
        y += max(text.height, mark.height) + 16
        shapes.append(line("rule", (margin + 18, y), (width - 4, y)))
    return shapes, middles, y


def _ray(start, end) -> Path:
    """A curve that leaves and arrives level."""
    bend = (start[0] + end[0]) / 2
    return Path("lead", (("M", (start,)), ("C", ((bend, start[1]), (bend, end[1]), end))))


def _margin(x, top, bottom):
    return line("margin", (x, top), (x, bottom))


def _core(core, center):
    text = caption(core, CORE_RADIUS * 1.5, CORE_RADIUS * 1.36, most=3)
    return [Circle("core", center, CORE_RADIUS), *text.at(center[0], center[1] - text.height / 2, "middle")]
