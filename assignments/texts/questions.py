"""How each kind of question is written in a file: one entry for each block of the body."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from leergang.content.exporting.blocks import behind, fenced, items
from leergang.content.exporting.text.signs import in_line, in_paragraphs
from leergang.content.importing.blocks.body import Grammar
from leergang.content.importing.blocks.directives import Content, Directive, known, points_of, with_marked
from leergang.content.importing.text.richtext import plain
from leergang.content.importing.text.source import Line, Source

from ..briefs.models import AssignmentPage

Fields = list[tuple[str, object]]


@dataclass(frozen=True)
class Kind:
    """One kind: how its `:::` block is read, and the fields and lines by which it is written."""

    word: str
    directive: Directive
    fields: Callable[[Any], Fields]
    lines: Callable[[Any], list[str]]

    def written(self, value: Any) -> list[str]:
        """The block in a file."""
        required = [] if value.get("is_required") else [("verplicht", "nee")]
        helped = behind(">", in_paragraphs(value["help"])) if value.get("help") else []
        head = [("sleutel", value["key"]), *required, *self.fields(value)]
        return fenced(self.word, head, [*in_paragraphs(value["question"]), *self.lines(value), *helped])


def asked(source: Source, start: Line, fields: dict[str, str], content: Content) -> tuple[dict[str, Any], Content]:
    """What every question has, and the lines above its help."""
    above, helped = with_marked(source, content, ">")
    said = fields.get("verplicht", "ja")
    if said not in ("ja", "nee"):
        source.complain(start.number, f"‘verplicht: {said}’ kan niet. Schrijf ‘ja’ of ‘nee’.")
    value = {"key": fields.get("sleutel", ""), "help": plain(source, helped), "is_required": said != "nee"}
    return value, above


def _open(source, start, fields, content):
    value, question = asked(source, start, fields, content)
    return value | {"question": plain(source, question), "example": fields.get("voorbeeld", "")}


def _choice(source, start, fields, content):
    value, above = asked(source, start, fields, content)
    at = next((n for n, line in enumerate(above) if line.text.startswith("- ")), len(above))
    options = [plain(source, [Line(line.number, text)]) for line, text in points_of(source, above[at:])]
    return value | {"question": plain(source, above[:at]), "options": options}


def _options(value):
    return [f"- {in_line(option)}" for option in items(value["options"])]


KINDS = {
    "open": Kind(
        "open",
        known("open", _open, "sleutel", "verplicht voorbeeld"),
        lambda value: [("voorbeeld", value.get("example", ""))],
        lambda value: [],
    ),
    "choice": Kind(
        "keuze", known("choice", _choice, "sleutel", "verplicht"), lambda value: [], _options
    ),
}


def grammar() -> Grammar:
    """The blocks that the questions of an assignment are made of."""
    stream = AssignmentPage._meta.get_field("body").stream_block
    return Grammar({kind.word: kind.directive for kind in KINDS.values()}, stream)
