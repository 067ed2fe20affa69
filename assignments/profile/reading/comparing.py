"""Then beside now: word by word where somebody wrote, the circles and the wheel each as they were."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from leergang.kit.words.comparing import Line, Row, compare

from ...work.models import Version
from ...work.values import is_empty, lines, text
from ..sheet import Body, Roles, Zone, every_part, parts_of, roles_of, zones_of

PICTURES = ("zones", "roles")  # shown beside each other, not word by word


@dataclass(frozen=True)
class Stand:
    """One of the two: its number, 0 for what stands there now, and how that is called."""

    number: int
    told: str
    body: Body

    @property
    def zones(self) -> list[Zone]:
        """Its circles."""
        return zones_of(self.body)

    @property
    def roles(self) -> Roles:
        """Its roles with their wheel."""
        return roles_of(self.body)


@dataclass(frozen=True)
class Compared:
    """A part that is in either of the two, word by word."""

    heading: str
    rows: list[Row]

    @property
    def is_same(self) -> bool:
        """Whether nothing changed in it."""
        return all(row.is_same for row in self.rows)


def stand_in(stands: list[Stand], asked: str, otherwise: Stand) -> Stand:
    """The one of this number."""
    return next((one for one in stands if str(one.number) == asked), otherwise)


def stands_of(body: Body, versions: list[tuple[Version, str]]) -> list[Stand]:
    """All there are, the first version first and what stands there now last."""
    kept = [Stand(version.number, _version_told(version, told), version.body) for version, told in versions]
    return [*kept, Stand(0, _("vandaag"), body)]


def _version_told(version, told) -> str:
    number = _("versie %(number)s") % {"number": version.number}
    return f"{told} ({number})" if told else number


def compared(before: Stand, after: Stand) -> list[Compared]:
    """The parts with words in the order of the sheet."""
    old, new = ({part.key: part for part in parts_of(one.body)} for one in (before, after))
    found = []
    for part in every_part(after.body):
        if part.key in old.keys() | new.keys() and part.shape not in PICTURES:
            told = [_lines(side[part.key]) if part.key in side else [] for side in (old, new)]
            sides = [[Line(line) for line in lines] for lines in told]
            found.append(Compared(part.heading, compare(*sides)))
    return found


def _lines(part) -> list[str]:
    if isinstance(part.data, str):
        return part.data.split("\n")
    return [_line(one) for one in part.data]


def _line(one: Any) -> str:
    if isinstance(one, str):
        return one
    if isinstance(one, tuple):
        return _("%(name)s: %(said)s") % {"name": one[0], "said": one[1]}
    return ", ".join(filter(None, one if isinstance(one, list) else [one.what, one.more]))


def said_then(then: Body, now: Body) -> Mapping[str, list[str]]:
    """By field what was said then, where that is not what stands there now."""
    return {
        name: _said(value) for name, value in then.items() if not is_empty(value) and text(value) != text(now.get(name))
    }


def _said(value) -> list[str]:
    """A table row by row, without the names of its columns; text line by line."""
    if not isinstance(value, Mapping):
        return lines(value)
    names = [*value.get("names", ()), *[""] * len(value["rows"])]
    rows = [[name, *filter(str.strip, row)] for name, row in zip(names, value["rows"], strict=False)]
    return [": ".join(filter(None, [row[0], ", ".join(row[1:])])) for row in rows if len(row) > 1]
