"""What stands in a table, and how it fits the columns and rows that are asked now. Pure."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from ..work.values import together as both

MOST_READ = 200  # rows; more than anyone is given
LONGEST_LABEL = 300


@dataclass(frozen=True)
class Grid:
    """A table with what was typed; `names` has a name for each row, or none where rows are added."""

    columns: list[str]
    names: list[str]
    rows: list[list[str]]

    def name(self, at: int) -> str:
        """What a row is called."""
        named = self.names[at] if at < len(self.names) else ""
        return named or _("Rij %(number)s") % {"number": at + 1}

    def value(self) -> dict[str, Any]:
        """As it is kept. Rows at the end in which nothing stands are left out, unless they have a name."""
        rows = self.rows
        while len(rows) > len(self.names) and not any(cell.strip() for cell in rows[-1]):
            rows = rows[:-1]
        return {"kind": "grid", "columns": self.columns, "names": self.names, "rows": rows}


def grid_of(value) -> Grid:
    """From what was kept; an empty one from anything else."""
    if not isinstance(value, Mapping):
        return Grid([], [], [])
    return Grid(list(value.get("columns", ())), list(value.get("names", ())), [list(row) for row in value["rows"]])


def cell_name(field: str, row: int, column: int) -> str:
    """The name of one input."""
    return f"{field}__{row}__{column}"


def read_sent(data: Mapping, field: str) -> dict[str, Any] | None:
    """What a form sent of this table, which says itself how its columns and rows were called."""
    columns, names = (_labels(data.get(f"{field}__{part}")) for part in ("columns", "names"))
    if not columns:
        return None
    rows = []
    for at in range(MOST_READ):
        cells = [data.get(cell_name(field, at, column)) for column in range(len(columns))]
        if all(cell is None for cell in cells):
            break
        rows.append([cell or "" for cell in cells])
    return Grid(columns, names[: len(rows)], rows).value()


def _labels(sent) -> list[str]:
    try:
        labels = json.loads(sent or "[]")
    except ValueError:
        return []
    return [str(label)[:LONGEST_LABEL] for label in labels[:MOST_READ]] if isinstance(labels, list) else []


def fitted(grid: Grid, columns: Sequence[str], names: Sequence[str]) -> Grid:
    """The same words in the columns and rows of now. What finds no place there keeps its own, at the end."""
    turned = [list(cells) for cells in zip(*grid.rows, strict=True)] if grid.rows else []
    over = _placed(columns, grid.columns, turned)
    rows = [[turned[at][row] if at is not None else "" for _label, at in over] for row in range(len(grid.rows))]
    labels = [label for label, _at in over]
    if not names:
        return Grid(labels, grid.names, rows)
    down = _placed(names, grid.names or [""] * len(rows), rows)
    empty = [""] * len(labels)
    return Grid(labels, [label for label, _at in down], [rows[at] if at is not None else empty for _label, at in down])


def _placed(asked, had, cells):
    """Where each of those there were stands: by its name; as many as are left, by their order; the rest behind."""
    left = list(range(len(had)))
    places: list[tuple[str, int | None]] = []
    for label in asked:
        same = next((at for at in left if had[at] == label), None)
        left = [at for at in left if at != same]
        places.append((label, same))
    filled = [at for at in left if at < len(cells) and any(cell.strip() for cell in cells[at])]
    if filled and len(left) == sum(at is None for _label, at in places):
        renamed = iter(left)
        return [(label, next(renamed) if at is None else at) for label, at in places]
    return places + [(had[at], at) for at in filled]


def lines(value) -> list[str]:
    """Each cell in which something stands, with its row and column."""
    grid = grid_of(value)
    found = []
    for at, row in enumerate(grid.rows):
        for column, cell in zip(grid.columns, row, strict=False):
            if cell.strip():
                found.append(f"{grid.name(at)}, {column}: {' '.join(cell.split())}")
    return found


def typed(value) -> list[str]:
    """Only what somebody wrote."""
    return [cell for row in grid_of(value).rows for cell in row if cell.strip()]


def inputs(field: str, value) -> dict[str, str]:
    """What stands in each input."""
    rows = grid_of(value).rows
    return {cell_name(field, r, c): cell for r, row in enumerate(rows) for c, cell in enumerate(row)}


def together(theirs, mine) -> dict[str, Any]:
    """Named rows: cell by cell. Rows that were added: those of both, each once."""
    had = grid_of(theirs)
    came = fitted(grid_of(mine), had.columns, had.names)
    had = fitted(had, came.columns, came.names)
    if had.names:
        rows = [
            [both(one, other) for one, other in zip(*pair, strict=True)]
            for pair in zip(had.rows, came.rows, strict=True)
        ]
        return Grid(had.columns, had.names, rows).value()
    return Grid(had.columns, [], had.rows + [row for row in came.rows if row not in had.rows]).value()
