"""A question that is answered in a table."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from leergang.content.keys import KeyBlock, behind_the_cog

from ..work.values import Parts, is_empty
from . import grid
from .base import QuestionKind, about, rows
from .grid import Grid, cell_name, fitted, grid_of, read_sent

FILL = _("Vul hier nog iets in, of leg uit waarom dit bij jou niet past. Daarna kun je inleveren.")
FEWEST_ROWS = 3
SPARE_ROWS = 2
MOST_ROWS = 30


class TableQuestionBlock(blocks.StructBlock):
    """A question that is answered in a table."""

    key = KeyBlock()
    question = blocks.CharBlock(label=_("Vraag"), max_length=300)
    help = blocks.TextBlock(label=_("Uitleg"), required=False, help_text=_("Wat je in de tabel verwacht."))
    columns = blocks.ListBlock(
        blocks.CharBlock(max_length=60),
        label=_("Kolommen"),
        min_num=1,
        max_num=5,
        help_text=_("Een of twee woorden per kolom. Op een telefoon staan ze onder elkaar."),
    )
    rows = blocks.ListBlock(
        blocks.CharBlock(max_length=100, required=False),
        label=_("Vaste rijen"),
        required=False,
        max_num=MOST_ROWS,
        default=[],
        help_text=_("Laat leeg als iedereen zelf rijen mag toevoegen."),
    )
    example = blocks.TextBlock(
        label=_("Voorbeeld"), required=False, help_text=_("Staat ingeklapt. Zeg erbij dat het verzonnen is.")
    )
    is_required = blocks.BooleanBlock(label=_("Hoort er altijd bij"), required=False, default=True)

    class Meta:
        icon = "table"
        label = _("Tabel")
        description = _("Een vraag met een tabel om in te vullen, met vaste rijen of rijen die iemand toevoegt.")
        form_layout = behind_the_cog("question", "help", "columns", "rows", "example", "is_required")
        template = "blocks/asked.html"
        preview_value = {
            "question": _("Wat staat er over jullie ambitie in elk plan?"),
            "columns": [_("Plan"), _("Wat er staat"), _("Eis, ambitie of mening")],
            "rows": [],
        }


class TableWidget(forms.Widget):
    """A table of inputs. Its template draws it; this reads it back."""

    template_name = "django/forms/widgets/hidden.html"

    def value_from_datadict(self, data, files, name):
        """What was sent, or what was stored."""
        stored = data.get(name)
        return stored if isinstance(stored, Mapping) else read_sent(data, name)


@dataclass(frozen=True)
class Row:
    """One row as it is drawn: its name, and of each cell the name of its input, its column and its text."""

    name: str
    cells: list[tuple[str, str, str]]


class TableBoundField(forms.BoundField):
    """The field with what stands in it, as its template draws it."""

    def grid(self) -> Grid:
        """With the empty rows that are given."""
        shown = self.field.fitted(grid_of(self.value()))
        if shown.names:
            return shown
        wanted = max(FEWEST_ROWS, len(shown.rows) + self.field.spare, self.form.rows_asked.get(self.name, 0))
        spare = max(min(wanted, MOST_ROWS) - len(shown.rows), 0)
        return Grid(shown.columns, [], [*shown.rows, *([""] * len(shown.columns) for _row in range(spare))])

    def drawn(self) -> list[Row]:
        """Its rows."""
        shown = self.grid()
        return [
            Row(shown.name(r), [(cell_name(self.name, r, c), shown.columns[c], cell) for c, cell in enumerate(row)])
            for r, row in enumerate(shown.rows)
        ]

    def columns(self) -> list[str]:
        """What stands above it."""
        return self.grid().columns

    def labels(self) -> dict[str, str]:
        """How its columns and rows are called, sent along with them."""
        shown = self.grid()
        return {"columns": json.dumps(shown.columns), "names": json.dumps(shown.names)}

    def more_rows(self) -> int:
        """How many there are after adding one; 0 where none can be added."""
        shown = self.grid()
        return 0 if shown.names or len(shown.rows) >= MOST_ROWS else len(shown.rows) + 1


class TableField(forms.Field):
    """A table; of a required one something is filled in."""

    widget = TableWidget
    most, spare = MOST_ROWS, SPARE_ROWS

    def __init__(self, *, columns, names, **kwargs):
        super().__init__(**kwargs)
        self.columns, self.names = columns, names

    def fitted(self, grid: Grid) -> Grid:
        """In the columns and rows that are asked now."""
        return fitted(grid, self.columns, self.names)

    def validate(self, value):
        """Empty is what has no words."""
        if self.required and is_empty(value):
            raise forms.ValidationError(self.error_messages["required"])

    def get_bound_field(self, form, field_name):
        """With its rows."""
        return TableBoundField(form, self, field_name)


class TableQuestion(QuestionKind):
    """Columns with rows that have a name, or rows that are added."""

    slug = "grid"  # in a course text a table is something else
    block = TableQuestionBlock
    word = "tabel"
    written = {"columns": "kolommen", "rows": "rijen", "example": "voorbeeld"}
    parts = Parts(grid.lines, grid.typed, grid.inputs, grid.together)

    def field(self, question, work):
        """A table."""
        columns, names = (rows(question.more.get(part)) for part in ("columns", "rows"))
        names = [name for name in names if name.strip()]
        return TableField(columns=columns, names=names, error_messages={"required": FILL}, **about(question))
