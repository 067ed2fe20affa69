"""The seven roles as a wheel: how often now and how often wanted, drawn on the server, with a sentence that says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import pi
from typing import Any

from django.utils.translation import gettext as _

from leergang.kit.drawing.shapes import Box, Circle, Path, Point, Rect, Shape, number, polar

from ..questions.grid import grid_of
from .rules import NOW, ROLES, SCALE, WANTED

SIZE = (376, 204)  # on paper 83 mm wide: then the letters of its template, 15.5 high, are 9.5 points
CENTER, RADIUS = (188.0, 104.0), 78.0
LABELS_AT = RADIUS + 8
DOT = 3.2


@dataclass(frozen=True)
class Spoke:
    """One role: how often now and how often wanted; 0 where nothing was said."""

    role: str
    now: int
    wanted: int


@dataclass(frozen=True)
class Label:
    """The name of a role outside the wheel."""

    text: str
    x: str
    y: str
    anchor: str


@dataclass(frozen=True)
class Wheel:
    """What somebody said of the seven roles."""

    spokes: tuple[Spoke, ...]

    def __bool__(self) -> bool:
        """Whether anything was said."""
        return any(spoke.now or spoke.wanted for spoke in self.spokes)

    @property
    def view(self) -> str:
        """The sheet, as SVG has it."""
        return f"0 0 {SIZE[0]} {SIZE[1]}"

    @property
    def told(self) -> str:
        """The drawing in words, for who does not see it."""
        often = [_("%(role)s %(now)s") % {"role": one.role.lower(), "now": one.now} for one in self._strongest()]
        said = [_("Nu het vaakst: %s.") % ", ".join(often)] if often else []
        changes = [one for one in self.spokes if one.now and one.wanted and one.now != one.wanted]
        changes.sort(key=lambda one: -abs(one.wanted - one.now))
        told = [
            _("%(role)s van %(now)s naar %(wanted)s") % {"role": one.role.lower(), "now": one.now, "wanted": one.wanted}
            for one in changes
        ]
        return " ".join([*said, _("Straks anders: %s.") % ", ".join(told)] if told else said)

    def _strongest(self) -> list[Spoke]:
        most = max((one.now for one in self.spokes), default=0)
        return [one for one in self.spokes if one.now == most and most]

    @property
    def labels(self) -> list[Label]:
        """The names of the roles, each beside its spoke."""
        return [_label(one.role, at) for at, one in enumerate(self.spokes)]

    @property
    def rings(self) -> list[Shape]:
        """The paper of it: four rings and seven spokes."""
        circles = [Circle("ring", CENTER, RADIUS * int(step) / len(SCALE)) for step in SCALE]
        return [*circles, *(Path("spoke", (("M", (CENTER,)), ("L", (_at(at, 4),)))) for at in range(len(self.spokes)))]

    @property
    def now(self) -> list[Shape]:
        """A closed line, and on each role a dot."""
        return _outline("now", [one.now for one in self.spokes])

    @property
    def wanted(self) -> list[Shape]:
        """A line of dashes, and on each role an open square: told apart without colour."""
        return _outline("wanted", [one.wanted for one in self.spokes])


def wheel_of(value: Any) -> Wheel:
    """From what was kept in the table of the roles."""
    grid = grid_of(value) if isinstance(value, Mapping) else grid_of(None)
    found = {name: dict(zip(grid.columns, row, strict=False)) for name, row in zip(grid.names, grid.rows, strict=False)}
    return Wheel(tuple(Spoke(role, _step(found, role, NOW), _step(found, role, WANTED)) for role in ROLES))


def _step(found, role, column) -> int:
    said = found.get(role, {}).get(column, "")
    return int(said) if said in SCALE else 0


def _at(place: int, step: float) -> Point:
    """Clockwise from the top."""
    return polar(CENTER, RADIUS * step / len(SCALE), 2 * pi * place / len(ROLES) - pi / 2)


def _outline(kind, steps) -> list[Shape]:
    points = [(_at(place, step), step) for place, step in enumerate(steps)]
    whole = tuple(("L" if place else "M", (point,)) for place, (point, _step) in enumerate(points))
    line: list[Shape] = [Path(kind, (*whole, ("Z", ())))] if all(steps) else []
    return [*line, *(_mark(kind, point) for point, step in points if step)]


def _mark(kind, point) -> Shape:
    if kind == "now":
        return Circle("dot", point, DOT)
    return Rect("square", Box(point[0] - DOT - 1, point[1] - DOT - 1, 2 * DOT + 2, 2 * DOT + 2), 0)


def _label(role, place) -> Label:
    x, y = polar(CENTER, LABELS_AT, 2 * pi * place / len(ROLES) - pi / 2)
    aside = x - CENTER[0]
    anchor = "middle" if abs(aside) < RADIUS / 4 else "start" if aside > 0 else "end"
    lower = 9 if y > CENTER[1] + RADIUS / 2 else 4 if place else 0
    return Label(role, number(x), number(y + lower), anchor)
