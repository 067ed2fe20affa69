"""A ring of sectors round a core: as many as there are items, clockwise from the top."""

from collections.abc import Sequence
from dataclasses import replace
from math import cos, dist, pi, sin, tau

from .captions import CORE, MARK, WIDE, Caption, Item, bottom_of, caption, listed, stacked
from .shapes import Box, Circle, Drawing, Path, Point, Shape, arc, line, place, polar, sheet
from .text import fit

GAP = 2.5  # half the white between two sectors
SIDE = 146  # the column of text at each side


def ring(items: Sequence[Item], core: Item, width: float, *, turning: bool = False) -> Drawing:
    """The ring with the texts beside it, or below it in a narrow place; `turning` gives the sectors a direction."""
    named = [replace(item, mark=item.mark or str(number)) for number, item in enumerate(items, 1)]
    return (_with_sides if width >= WIDE else _with_list)(named, core, width, turning)


def wheel(items: Sequence[Item], core: Item, center: Point, radius: float, *, turning: bool = False) -> list[Shape]:
    """The ring alone, a mark in each sector."""
    inner = radius * 0.52
    shapes: list[Shape] = []
    for number, item in enumerate(items):
        start, end = (tau * at / len(items) - pi / 2 for at in (number, number + 1))
        shapes += [_sector(center, inner, radius, start, end, turning), *_mark(item, center, inner, radius, start, end)]
    return [*shapes, *_core(core, center, inner - 9)]


def _with_sides(items, core, width, turning):
    radius = (width - 2 * SIDE - 2 * 24) / 2
    texts = [caption(item, SIDE) for item in items]
    middles = [_middle(number, len(items)) for number in range(len(items))]
    right = [number for number, angle in enumerate(middles) if cos(angle) > -1e-9]
    left = [number for number in reversed(range(len(items))) if number not in right]
    heights = [_column(middles, texts, side, radius, 0)[1] for side in (left, right)]
    height = max(heights)
    center = (width / 2, height / 2 + 3)
    shapes = wheel(items, core, center, radius, turning=turning)
    for side, x, anchor in ((left, SIDE, "end"), (right, width - SIDE, "start")):
        tops, _ = _column(middles, texts, side, radius, height)
        for number, top in zip(side, tops, strict=True):
            shapes += _beside(texts[number], x, top + 3, anchor, center, radius, middles[number])
    return sheet(width, shapes)


def _column(middles: list[float], texts: list[Caption], side: list[int], radius: float, height: float):
    height = max(height, 2 * radius)
    wanted = [(height / 2 + (radius + 6) * sin(middles[number]), texts[number].height) for number in side]
    return stacked(wanted, height, 14)


def _beside(text, x, top, anchor, center, radius, angle):
    sign = 1 if anchor == "start" else -1
    beside = (x - sign * 8, top + min(text.height / 2, 11))
    lead = line("lead", polar(center, radius + 2, angle), (x - sign * 20, beside[1]), beside)
    return [lead, *text.at(x, top, anchor)] if text.height else []


def _with_list(items, core, width, turning):
    radius = min(width / 2 - 4, 152)
    shapes = wheel(items, core, (width / 2, radius + 4), radius, turning=turning)
    return sheet(width, [*shapes, *listed(items, 4, bottom_of(shapes) + 18, width - 8)])


def _middle(number, count):
    return tau * (number + 0.5) / count - pi / 2


def _sector(center, inner, outer, start, end, turning) -> Path:
    """A piece of the ring, with an edge that points onward when it turns. Shown straight when pieces get small."""
    span, middle = end - start, (inner + outer) / 2
    point = min(0.16, span / 4) if turning else 0

    def at(radius, angle, trim):
        return angle + trim * min(GAP / radius, span / 4)

    last, first = at(outer, end, -1), at(outer, start, 1)
    steps = [("M", (polar(center, outer, first),)), *arc(center, outer, first, last)]
    if point:
        steps.append(("L", (polar(center, middle, at(middle, end + point, -1)),)))
    low_end, low_start = at(inner, end, -1), at(inner, start, 1)
    steps += [("L", (polar(center, inner, low_end),)), *arc(center, inner, low_end, low_start)]
    if point:
        steps.append(("L", (polar(center, middle, at(middle, start + point, 1)),)))
    return Path("sector", (*steps, ("Z", ())))


def _mark(item, center, inner, outer, start, end):
    """The mark in its sector, at the largest size that stays inside; nothing when none does."""
    x, y = polar(center, (inner + outer) / 2, (start + end) / 2)
    for size in (MARK.size, 14, 11, MARK.smallest):
        fitted = fit(item.mark, replace(MARK, size=size, smallest=size), outer - inner, most=1)
        box = Box(x - fitted.width / 2, y - fitted.height / 2, fitted.width, fitted.height)
        if not any(line.text.endswith("…") for line in fitted.lines) and _holds(center, inner, outer, start, end, box):
            return place(fitted, x, box.y, "middle")
    return ()


def _holds(center, inner, outer, start, end, box):
    nearest = (
        min(max(center[0], box.x), box.right),
        min(max(center[1], box.y), box.bottom),
    )
    inside = all(dist(center, corner) <= outer - 2 for corner in box.corners) and dist(center, nearest) >= inner + 2
    if end - start > pi:
        return inside
    return inside and all(_between(center, corner, start, end) for corner in box.corners)


def _between(center, point, start, end):
    """Whether the point lies on the inner side of both edges of a sector."""
    x, y = point[0] - center[0], point[1] - center[1]
    return cos(start) * y - sin(start) * x >= 1 and sin(end) * x - cos(end) * y >= 1


def _core(core, center, radius):
    room = radius * 1.5
    text = caption(core, room, radius * 1.32, CORE, most=4)
    hub = Circle("hub", center, radius)
    return [hub, *text.at(center[0], center[1] - text.height / 2, "middle")]
