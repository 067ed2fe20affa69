"""A table of the profile: like the table of an assignment, in which some columns are chosen from a list."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..questions.table import TableBoundField, TableField


@dataclass(frozen=True)
class Cell:
    """One input: its name, its column, what stands there, and what can be chosen; what was typed there once stays."""

    name: str
    column: str
    text: str
    options: tuple[str, ...]

    @property
    def choices(self) -> list[str]:
        """What can be chosen, with what stands there."""
        return list(dict.fromkeys([*self.options, self.text] if self.text else self.options))


@dataclass(frozen=True)
class Row:
    """A row with its name."""

    name: str
    cells: list[Cell]


class ChosenBoundField(TableBoundField):
    """The field, of which each cell knows its list."""

    def drawn_rows(self) -> list[Row]:
        """Its rows as its template draws them."""
        options = self.field.options  # type: ignore[attr-defined]
        return [
            Row(row.name, [Cell(name, column, text, options.get(column, ())) for name, column, text in row.cells])
            for row in self.drawn()
        ]


class ChosenTableField(TableField):
    """A table with lists in some of its columns; nothing of it has to be filled in. It offers one empty row."""

    spare = 1

    def __init__(self, *, options: Mapping[str, tuple[str, ...]], columns, names=(), **kwargs):
        super().__init__(columns=list(columns), names=list(names), required=False, **kwargs)
        self.options = {column: options[column] for column in columns if column in options}

    def get_bound_field(self, form, field_name):
        """With its lists."""
        return ChosenBoundField(form, self, field_name)
