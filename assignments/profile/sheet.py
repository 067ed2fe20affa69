"""The parts of a profile as they read. Who shows a profile elsewhere, whole or some parts of it, asks this.

`sheet_of` gives a sheet of a version or of the draft; with `chosen`, only the parts with these keys. The template
`assignments/profile/sheet.html` shows it on any page that loads `profile.css`.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from ..questions.grid import grid_of
from . import rules
from .queries import Known
from .wheel import Wheel, wheel_of

Body = Mapping[str, Any]
ONE_SHEET = 4000  # characters that fit one A4 in type of 9.5 points
ON_PAPER = (
    (("statement",),),
    (("function",), ("commission",)),
    (("tasks",), ("meetings",)),
    (("circles",),),
    (("counterparts",),),
    (("ambitions", "next_year", "agreed"), ("roles",)),
)


@dataclass(frozen=True)
class Part:
    """One part: by which key it is chosen, its heading, in which shape it reads, and what stands there."""

    key: str
    heading: str
    shape: str
    data: Any


@dataclass(frozen=True)
class Task:
    """One task: what, and how many hours, whether it belongs to the job and what it does to somebody."""

    what: str
    more: str


@dataclass(frozen=True)
class Zone:
    """One of the three circles, with what stands in it."""

    kind: str
    heading: str
    items: list[str]


@dataclass(frozen=True)
class Roles:
    """Which roles fit, which costs effort, and the wheel."""

    fit: list[str]
    costs: str
    wheel: Wheel

    def __bool__(self) -> bool:
        """Whether anything was said."""
        return bool(self.fit or self.costs or self.wheel)


@dataclass(frozen=True)
class Sheet:
    """A profile to read: whose, what they are, which version, and its parts."""

    name: str
    function: str
    school: str
    told: str
    parts: list[Part] = field(default_factory=list)

    @property
    def lines(self) -> list[list[list[Part]]]:
        """As they stand on paper: each line has a column or two, and each column parts."""
        by_key = {part.key: part for part in self.parts}
        laid = [[[by_key[key] for key in column if key in by_key] for column in line] for line in ON_PAPER]
        return [found for line in laid if (found := [column for column in line if column])]

    @property
    def is_long(self) -> bool:
        """Whether this is more than one sheet of paper takes: then it is set in one column that goes on."""
        return sum(len(text) for part in self.parts for text in strings_in(part.data)) > ONE_SHEET

    @property
    def below(self) -> str:
        """Function and school, as far as they were said."""
        return ", ".join(filter(None, [self.function, self.school]))


def sheet_of(body: Body, name: str, known: Known, told: str, chosen: Collection[str] | None = None) -> Sheet:
    """All parts in which something stands, or those that were chosen."""
    parts = [part for part in parts_of(body) if chosen is None or part.key in chosen]
    return Sheet(name, text_of(body, "function_school") or known.job, known.school, told, parts)


def parts_of(body: Body) -> list[Part]:
    """The parts in which something stands, in the order in which they are read."""
    return [part for part in every_part(body) if part.data]


def every_part(body: Body) -> Iterator[Part]:
    """The empty ones too."""
    yield Part("statement", _("In één zin"), "statement", text_of(body, "statement"))
    function = [(_("Zelf zeg ik"), "function_own")]
    commission = [(_("Opdracht van"), "commission"), (_("Ik laat het zien aan"), "shown_to")]
    yield Part("function", _("Mijn functie"), "facts", _facts(body, function))
    yield Part("commission", _("Mijn opdracht"), "facts", _facts(body, commission))
    yield Part("tasks", _("Mijn taken"), "tasks", tasks_of(body))
    yield Part("circles", _("Mijn speelveld"), "zones", zones_of(body))
    yield Part("meetings", _("Overleggen waar ik bij ben"), "lines", _meetings(body))
    yield Part("counterparts", _("Mijn gesprekken"), "talks", rows_of(body, "counterparts", rules.PEOPLE))
    yield Part("roles", _("Mijn rollen"), "roles", roles_of(body))
    yield Part("ambitions", _("Wat ik wil oppakken"), "lines", _lines(text_of(body, "ambitions")))
    yield Part("next_year", _("Over een jaar"), "lines", _lines(text_of(body, "next_year")))
    agreed = [(_("Ik stel dit bij"), "revise_on"), (_("Gezien en akkoord"), "agreed_by")]
    yield Part("agreed", _("Afspraak"), "facts", _facts(body, agreed))


def text_of(body: Body, key: str) -> str:
    """What was typed in a field of words."""
    said = body.get(key, "")
    return said.strip() if isinstance(said, str) else ""


def rows_of(body: Body, key: str, columns: tuple[str, ...]) -> list[list[str]]:
    """The rows of a table that say something in their first column, each with a text for every column."""
    grid = grid_of(body.get(key))
    rows = [dict(zip(grid.columns, row, strict=False)) for row in grid.rows]
    return [
        [" ".join(row.get(column, "").split()) for column in columns] for row in rows if row.get(columns[0], "").strip()
    ]


def tasks_of(body: Body) -> list[Task]:
    """The tasks, each with the rest in a few words."""
    return [
        Task(what, _more(hours, formal, energy)) for what, hours, formal, energy in rows_of(body, "tasks", rules.TASKS)
    ]


def _more(hours, formal, energy) -> str:
    told = [
        _("%s uur") % hours if hours.replace(",", "").isdecimal() else hours,
        {"ja": "", "nee": _("niet formeel"), "deels": _("deels formeel")}.get(formal, formal),
        {"+": _("geeft energie"), "−": _("kost energie"), "0": ""}.get(energy, energy),
    ]
    return ", ".join(filter(None, told))


def zones_of(body: Body) -> list[Zone]:
    """The three circles; nothing while all are empty. What has no circle yet stands in the middle one."""
    items = rows_of(body, "circles", rules.CIRCLES)
    places = [(what, place if place in rules.PLACES else rules.INFLUENCE) for what, place in items]
    kinds = zip(("own", "with", "off"), rules.PLACES, strict=True)
    zones = [Zone(kind, place.capitalize(), [what for what, at in places if at == place]) for kind, place in kinds]
    return zones if items else []


def roles_of(body: Body) -> Roles:
    """The roles that fit, the one that costs effort, and the wheel."""
    fit = [role for key in ("fits_first", "fits_second") if (role := text_of(body, key))]
    return Roles(fit, text_of(body, "costs_effort"), wheel_of(body.get("wheel")))


def _meetings(body) -> list[str]:
    return [", ".join(filter(None, row)) for row in rows_of(body, "meetings", rules.MEETINGS)]


def _lines(text) -> list[str]:
    return [line.strip().removeprefix("- ") for line in text.split("\n") if line.strip()]


def _facts(body, asked) -> list[tuple[str, str]]:
    return [(name, said) for name, key in asked if (said := text_of(body, key))]


def strings_in(data: Any) -> Iterator[str]:
    """Every text in what a part holds."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, list | tuple):
        for one in data:
            yield from strings_in(one)
    elif isinstance(data, Task | Zone):
        yield from strings_in(list(vars(data).values()))
