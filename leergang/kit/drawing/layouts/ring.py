"""A ring of sectors round a core: as many as there are items, clockwise from the top."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import cos, dist, pi, sin, tau

from ..shapes import Box, Circle, Drawing, Path, Point, Shape, arc, line, place, polar, sheet
from ..text import fit
from .captions import MARK, WIDE, Caption, Item, bottom_of, caption, listed, stacked

SPOKE = 12  # how far a line to a text leaves the ring before it turns
GAP = 2.5  # half the white between two sectors
SIDE = 146  # the column of text at each side


def ring(items: Sequence[Item], core: Item, width: float, *, turning: bool = False) -> Drawing:
    """The ring with the texts beside it, or below it in a narrow place; `turning` gives the sectors a direction."""
    named = [replace(item, mark=item.mark or str(number)) for number, item in enumerate(items, 1)]
    return (_with_sides if width >= WIDE else _with_list)(named, core, width, turning)


def wheel(items: Sequence[Item], core: Item, center: Point, radius: float, *, hole=0.55, turning=False) -> list[Shape]:
    """The ring alone, a mark in each sector; `hole` is the share of the radius that the core takes."""
    sectors = [
        Sector(center, radius * hole, radius, *(tau * at / len(items) - pi / 2 for at in (number, number + 1)))
        for number in range(len(items))
    ]
    shapes: list[Shape] = [sector.drawn(turning) for sector in sectors]
    return [*shapes, *_marks([item.mark for item in items], sectors), *_core(core, center, radius * hole - 9)]


def _with_sides(items, core, width, turning):
    radius = (width - 2 * SIDE - 2 * 26) / 2
    texts = [caption(item, SIDE) for item in items]
    middles = [_middle(number, len(items)) for number in range(len(items))]
    right = [number for number, angle in enumerate(middles) if cos(angle) > -1e-9]
    left = [number for number in reversed(range(len(items))) if number not in right]
    heights = [_column(middles, texts, side, radius, 0)[1] for side in (left, right)]
    height = max(heights)
    center = (width / 2, height / 2 + SPOKE)
    shapes = wheel(items, core, center, radius, turning=turning)
    for side, x, anchor in ((left, SIDE, "end"), (right, width - SIDE, "start")):
        tops, _ = _column(middles, texts, side, radius, height)
        for number, top in zip(side, tops, strict=True):
            shapes += _beside(texts[number], x, top + SPOKE, anchor, center, radius, middles[number])
    return sheet(width, shapes)


def _column(middles: list[float], texts: list[Caption], side: list[int], radius: float, height: float):
    height = max(height, 2 * radius)
    wanted = [(height / 2 + (radius + SPOKE) * sin(middles[number]), texts[number].height) for number in side]
    return stacked(wanted, height, 14)


def _beside(text, x, top, anchor, center, radius, angle):
    sign = 1 if anchor == "start" else -1
    y = top + min(text.height / 2, 11)
    edge, turn, end = polar(center, radius + 2, angle), (x - sign * 20, y), (x - sign * 8, y)
    outward = (turn[0] - edge[0]) * cos(angle) + (turn[1] - edge[1]) * sin(angle)
    spoke = (polar(center, radius + SPOKE, angle),) if outward < dist(edge, turn) / 5 else ()
    return [line("lead", edge, *spoke, turn, end), *text.at(x, top, anchor)] if text.height else []


def _with_list(items, core, width, turning):
    radius = min(width / 2 - 4, 152)
    shapes = wheel(items, core, (width / 2, radius + 4), radius, turning=turning)
    return sheet(width, [*shapes, *listed(items, 4, bottom_of(shapes) + 18, width - 8)])


def _middle(number, count):
    return tau * (number + 0.5) / count - pi / 2


@dataclass(frozen=True)
class Sector:
    """A piece of a ring, between two circles and two angles."""

    center: Point
    inner: float
    outer: float
    start: float
    end: float

    @property
    def middle(self) -> Point:
        """Where its mark stands."""
        return polar(self.center, (self.inner + self.outer) / 2, (self.start + self.end) / 2)

    def drawn(self, turning: bool) -> Path:
        """Its outline, with white beside it; when it turns, both edges point onward."""
        span, between = self.end - self.start, (self.inner + self.outer) / 2

        def at(radius, angle, trim):
            return angle + trim * min(GAP / radius, span / 4)

        def tip(angle, trim):
            point = (polar(self.center, between, at(between, angle + min(0.16, span / 4), trim)),)
            return [("L", point)] if turning else []

        first, last = at(self.outer, self.start, 1), at(self.outer, self.end, -1)
        low_end, low_start = at(self.inner, self.end, -1), at(self.inner, self.start, 1)
        outside = [("M", (polar(self.center, self.outer, first),)), *arc(self.center, self.outer, first, last)]
        inside = [("L", (polar(self.center, self.inner, low_end),)), *arc(self.center, self.inner, low_end, low_start)]
        return Path("sector", (*outside, *tip(self.end, -1), *inside, *tip(self.start, 1), ("Z", ())))

    def holds(self, box: Box) -> bool:
        """Whether a box lies inside it."""
        nearest = (min(max(self.center[0], box.x), box.right), min(max(self.center[1], box.y), box.bottom))
        within = all(dist(self.center, corner) <= self.outer - 2 for corner in box.corners)
        within = within and dist(self.center, nearest) >= self.inner + 2
        return within and (self.end - self.start > pi or all(map(self._faces, box.corners)))

    def _faces(self, point):
        """Whether a point lies on the inner side of both edges."""
        x, y = point[0] - self.center[0], point[1] - self.center[1]
        return cos(self.start) * y - sin(self.start) * x >= 1 and sin(self.end) * x - cos(self.end) * y >= 1


def _marks(marks, sectors):
    """All marks at the largest size at which each stays inside its sector; at the smallest, those that do."""
    for size in (MARK.size, 15, 13, 11, MARK.smallest):
        placed = [_mark(mark, sector, size) for mark, sector in zip(marks, sectors, strict=True)]
        if all(shown or not mark for shown, mark in zip(placed, marks, strict=True)):
            break
    return [shape for shapes in placed for shape in shapes] if sectors else []


def _mark(mark, sector, size):
    fitted = fit(mark, replace(MARK, size=size, smallest=size), sector.outer - sector.inner, most=1)
    x, y = sector.middle
    box = Box(x - fitted.width / 2, y - fitted.height / 2, fitted.width, fitted.height)
    whole = not any(line.text.endswith("…") for line in fitted.lines)
    return place(fitted, x, box.y, "middle") if whole and sector.holds(box) else ()


def _core(core, center, radius):
    text = caption(core, radius * 1.5, radius * 1.36, most=3)
    hub = Circle("hub", center, radius)
    return [hub, *text.at(center[0], center[1] - text.height / 2, "middle")]
