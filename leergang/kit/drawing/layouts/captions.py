"""A name with a note under it, and lists of them: the texts of every layout."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from ..shapes import Shape, Text, line, place
from ..text import LINE, Fitted, Style, fit

NAME = Style("name", 17, bold=True)
NOTE = Style("note", 16)
MARK = Style("mark", 17, bold=True, smallest=9)
WIDE = 500  # from this width on, a layout has room beside it


@dataclass(frozen=True)
class Item:
    """What a layout shows at one place; the mark is short and stands where the name would not fit.

    A note may have lines of its own, cut with a newline.
    """

    label: str
    note: str = ""
    mark: str = ""


@dataclass(frozen=True)
class Caption:
    """A name and a note that were fitted together."""

    parts: tuple[Fitted, ...]

    @property
    def width(self) -> float:
        """Of the widest."""
        return max((part.width for part in self.parts), default=0)

    @property
    def height(self) -> float:
        """Of both."""
        return sum(part.height for part in self.parts)

    def at(self, x: float, y: float, anchor: str = "start") -> list[Text]:
        """On the paper, from y down."""
        texts: list[Text] = []
        for part in self.parts:
            texts += place(part, x, y, anchor)
            y += part.height
        return texts


def caption(item: Item, room: float, height: float = inf, most: int = 6) -> Caption:
    """The name first; the notes get the height that is left, until there is none."""
    parts = [fit(item.label, NAME, room, height, most)]
    for note in item.note.split("\n")[:most]:
        left = height - sum(part.height for part in parts)
        parts += [fit(note, NOTE, room, left, most)] if left >= NOTE.smallest * LINE else []
    return Caption(tuple(parts))


def stacked(wanted: Sequence[tuple[float, float]], least: float, gap: float) -> tuple[list[float], float]:
    """Tops for blocks (wanted middle, height) that keep their order and a gap; and the height they need together."""
    height = max(least, sum(size for _, size in wanted) + gap * max(0, len(wanted) - 1))
    tops, floor = [], 0.0
    for middle, size in wanted:
        tops.append(max(floor, middle - size / 2))
        floor = tops[-1] + size + gap
    ceiling = height + gap
    for place_in_row in reversed(range(len(wanted))):
        tops[place_in_row] = min(tops[place_in_row], ceiling - gap - wanted[place_in_row][1])
        ceiling = tops[place_in_row]
    return tops, height


def listed(items: Sequence[Item], x: float, y: float, room: float) -> list[Shape]:
    """The items under each other, as in an exercise book: the mark, the text, a ruled line."""
    marks = [fit(item.mark, MARK, room * 0.28, most=1) for item in items]
    indent = max((mark.width for mark in marks), default=0)
    indent += 12 if indent else 0
    shapes: list[Shape] = []
    for item, mark in zip(items, marks, strict=True):
        text = caption(item, room - indent)
        shapes += [line("rule", (x, y), (x + room, y)), *place(mark, x, y + 7), *text.at(x + indent, y + 7)]
        y += max(text.height, mark.height) + 14
    return shapes


def bottom_of(shapes: Sequence[Shape], otherwise: float = 0) -> float:
    """Where the lowest of them ends."""
    return max((shape.box.bottom for shape in shapes), default=otherwise)
