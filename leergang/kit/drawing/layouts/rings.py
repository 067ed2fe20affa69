"""Two rings that keep each other going: what goes one way, and what comes back."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..shapes import Drawing, Shape, arrow, sheet
from .captions import WIDE, Item, bottom_of, caption, listed
from .ring import wheel


@dataclass(frozen=True)
class Ring:
    """One of the two."""

    core: Item
    items: Sequence[Item]


def linked_rings(first: Ring, second: Ring, there: Item, back: Item, width: float) -> Drawing:
    """Beside each other with the links between, or under each other where there is no room."""
    return (_beside if width >= WIDE else _below)(first, second, there, back, width)


def _beside(first, second, there, back, width):
    radius, half = 106, (width - 32) / 2
    shapes: list[Shape] = []
    for ring, x in ((first, 4 + radius), (second, width - 4 - radius)):
        shapes += wheel(ring.items, ring.core, (x, radius + 4), radius, hole=0.5, turning=True)
    shapes += _across(there, back, 2 * radius + 20, width - 2 * radius - 20, radius + 4)
    for ring, x in ((first, 4), (second, width - 4 - half)):
        shapes += listed(ring.items, x, 2 * radius + 28, half)
    return sheet(width, shapes)


def _across(there, back, left, right, y):
    """Out above, back below: told apart by place, by dash and by the head of the arrow."""
    middle, room = (left + right) / 2, right - left
    above, below = caption(there, room, y - 20), caption(back, room, y - 20)
    return [
        *above.at(middle, y - 18 - above.height, "middle"),
        *arrow("pen", (left, y - 10), (right, y - 10)),
        *arrow("pen dash", (right, y + 10), (left, y + 10)),
        *below.at(middle, y + 18, "middle"),
    ]


def _below(first, second, there, back, width):
    shapes = _with_list(first, width, 0)
    shapes += _downward(there, back, width, bottom_of(shapes) + 18)
    return sheet(width, [*shapes, *_with_list(second, width, bottom_of(shapes) + 14)])


def _with_list(ring, width, y):
    radius = 106
    shapes = wheel(ring.items, ring.core, (width / 2, y + radius + 4), radius, hole=0.5, turning=True)
    return [*shapes, *listed(ring.items, 4, y + 2 * radius + 20, width - 8)]


def _downward(there, back, width, y):
    half = width / 2 - 32
    out, home = caption(there, half), caption(back, half)
    foot = y + max(out.height, home.height, 48)
    return [
        *arrow("pen", (12, y), (12, foot)),
        *out.at(26, y),
        *arrow("pen dash", (width / 2 + 12, foot), (width / 2 + 12, y)),
        *home.at(width / 2 + 26, y),
    ]
