"""What a drawing is made of. Everything is frozen; what stands where is known without drawing it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import cos, sin, tan

from .text import BASELINE, LINE, Fitted, Line

Point = tuple[float, float]
Step = tuple[str, tuple[Point, ...]]


def number(value: float) -> str:
    """As SVG has it: a point, one decimal, and none when it is zero."""
    return f"{value:.1f}".removesuffix(".0")


@dataclass(frozen=True)
class Box:
    """A place on the paper."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The bottom edge."""
        return self.y + self.height

    @property
    def corners(self) -> tuple[Point, ...]:
        """Clockwise from the top left."""
        return ((self.x, self.y), (self.right, self.y), (self.right, self.bottom), (self.x, self.bottom))

    def overlaps(self, other: "Box") -> bool:
        """Whether they share more than an edge."""
        return (
            min(self.right, other.right) - max(self.x, other.x) > 0.01
            and min(self.bottom, other.bottom) - max(self.y, other.y) > 0.01
        )

    def moved(self, x: float, y: float) -> "Box":
        """The same box elsewhere."""
        return replace(self, x=self.x + x, y=self.y + y)

    @classmethod
    def around(cls, points: Iterable[Point]) -> "Box":
        """The smallest box that holds these points."""
        across, down = zip(*points, strict=True)
        return cls(min(across), min(down), max(across) - min(across), max(down) - min(down))


@dataclass(frozen=True)
class Path:
    """Lines and curves, as letters with points."""

    kind: str
    steps: tuple[Step, ...]
    tag = "path"

    @property
    def box(self) -> Box:
        """Holds all of it, for a curve lies within its handles."""
        return Box.around(point for _, points in self.steps for point in points)

    @property
    def attributes(self) -> dict[str, str]:
        """As SVG has them."""
        written = (letter + " ".join(f"{number(x)} {number(y)}" for x, y in points) for letter, points in self.steps)
        return {"d": "".join(written)}

    def moved(self, x: float, y: float) -> "Path":
        """The same path elsewhere."""
        steps = ((letter, tuple((a + x, b + y) for a, b in points)) for letter, points in self.steps)
        return replace(self, steps=tuple(steps))

    @classmethod
    def read(cls, kind: str, written: str) -> "Path":
        """From a path as SVG writes it, with M, L, C and Z in capitals only."""
        steps = []
        for letter, rest in re.findall(r"([MLCZ])([^MLCZ]*)", written):
            values = list(map(float, re.findall(r"-?[\d.]+", rest)))
            steps.append((letter, tuple(zip(values[::2], values[1::2], strict=True))))
        return cls(kind, tuple(steps))


@dataclass(frozen=True)
class Rect:
    """A box that is drawn."""

    kind: str
    box: Box
    radius: float = 6
    tag = "rect"

    @property
    def attributes(self) -> dict[str, str]:
        """As SVG has them."""
        box = self.box
        values = {"x": box.x, "y": box.y, "width": box.width, "height": box.height, "rx": self.radius}
        return {name: number(value) for name, value in values.items()}

    def moved(self, x: float, y: float) -> "Rect":
        """The same elsewhere."""
        return replace(self, box=self.box.moved(x, y))


@dataclass(frozen=True)
class Circle:
    """A circle or a dot."""

    kind: str
    center: Point
    radius: float
    tag = "circle"

    @property
    def box(self) -> Box:
        """Around it."""
        return Box(self.center[0] - self.radius, self.center[1] - self.radius, 2 * self.radius, 2 * self.radius)

    @property
    def attributes(self) -> dict[str, str]:
        """As SVG has them."""
        return {"cx": number(self.center[0]), "cy": number(self.center[1]), "r": number(self.radius)}

    def moved(self, x: float, y: float) -> "Circle":
        """The same elsewhere."""
        return replace(self, center=(self.center[0] + x, self.center[1] + y))


@dataclass(frozen=True)
class Row:
    """One line of a text, where it stands."""

    line: Line
    x: str
    y: str

    @property
    def squeeze(self) -> str:
        """The width the browser has to keep to, if any."""
        return number(max(self.line.width, 0.1)) if self.line.squeeze else ""


@dataclass(frozen=True)
class Text:
    """Lines of text in a box."""

    kind: str
    box: Box
    fitted: Fitted
    anchor: str = "start"
    tag = "text"

    @property
    def attributes(self) -> dict[str, str]:
        """As SVG has them."""
        return {"font-size": number(self.fitted.size), "text-anchor": self.anchor}

    @property
    def rows(self) -> list[Row]:
        """Its lines, each on its own height."""
        share = {"start": 0, "middle": 0.5, "end": 1}[self.anchor]
        x = number(self.box.x + self.box.width * share)
        size = self.fitted.size
        return [
            Row(line, x, number(self.box.y + size * (LINE * count + BASELINE)))
            for count, line in enumerate(self.fitted.lines)
        ]

    def moved(self, x: float, y: float) -> "Text":
        """The same elsewhere."""
        return replace(self, box=self.box.moved(x, y))


Shape = Path | Rect | Circle | Text


@dataclass(frozen=True)
class Drawing:
    """Shapes on a sheet, the first at the bottom."""

    width: float
    height: float
    shapes: tuple[Shape, ...]

    @property
    def view(self) -> str:
        """The sheet, as SVG has it."""
        return f"0 0 {number(self.width)} {number(self.height)}"

    @property
    def texts(self) -> list[Text]:
        """The texts on it."""
        return [shape for shape in self.shapes if isinstance(shape, Text)]


def sheet(width: float, shapes: Iterable[Shape], margin: float = 3) -> Drawing:
    """A drawing as high as what is on it."""
    shapes = tuple(shapes)
    bottom = max((shape.box.bottom for shape in shapes), default=0)
    return Drawing(width, round(bottom + margin), shapes)


def place(fitted: Fitted, x: float, y: float, anchor: str = "start") -> tuple[Text, ...]:
    """Fitted text on the paper: x is its left, middle or right, by the anchor. Nothing when there is no text."""
    left = x - fitted.width * {"start": 0, "middle": 0.5, "end": 1}[anchor]
    box = Box(left, y, fitted.width, fitted.height)
    return (Text(fitted.style.kind, box, fitted, anchor),) if fitted.lines else ()


def line(kind: str, *points: Point) -> Path:
    """Straight from point to point."""
    return Path(kind, tuple(("L" if count else "M", (point,)) for count, point in enumerate(points)))


def arrow(kind: str, *points: Point, head: float = 7) -> tuple[Path, Path]:
    """A line with an open head at its end, as one draws it with a pen."""
    (x0, y0), (x1, y1) = points[-2:]
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 or 1
    ux, uy = (x1 - x0) / length * head, (y1 - y0) / length * head
    tip = line("pen", (x1 - ux - uy, y1 - uy + ux), (x1, y1), (x1 - ux + uy, y1 - uy - ux))
    return line(kind, *points), tip


def polar(center: Point, radius: float, angle: float) -> Point:
    """The point at this angle (in radians, clockwise from the right) and distance."""
    return center[0] + radius * cos(angle), center[1] + radius * sin(angle)


def arc(center: Point, radius: float, start: float, end: float) -> list[Step]:
    """Curves along a circle, from where the pen stands; each at most half a radian, so that handles stay near."""
    count = max(1, round(abs(end - start) / 0.5 + 0.5))
    step = (end - start) / count
    reach = radius * 4 / 3 * tan(step / 4)
    curves: list[Step] = []
    for at in (start + step * number for number in range(count)):
        (x0, y0), (x1, y1) = polar(center, radius, at), polar(center, radius, at + step)
        first = (x0 - reach * sin(at), y0 + reach * cos(at))
        second = (x1 + reach * sin(at + step), y1 - reach * cos(at + step))
        curves.append(("C", (first, second, (x1, y1))))
    return curves
