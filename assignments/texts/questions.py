"""A question as a `:::` block, of whatever kind: what its block is made of says how it is written and read."""

from functools import partial
from typing import Any

from wagtail.blocks import BooleanBlock, IntegerBlock, ListBlock, StreamBlock

from leergang.content.exporting.blocks import behind, fenced, items
from leergang.content.exporting.text.signs import in_line, in_list, in_paragraphs
from leergang.content.importing.blocks.body import Grammar
from leergang.content.importing.blocks.directives import Content, Directive, points_of, with_marked
from leergang.content.importing.text.richtext import plain
from leergang.content.importing.text.source import Line, Source
from leergang.content.importing.text.words import split

from ..questions.base import QuestionKind
from ..questions.kinds import KINDS, question_blocks

FOR_ALL = {"is_required": "verplicht", "each": "ieder"}
YES, NO = "ja", "nee"


def grammar() -> Grammar:
    """The blocks that the questions of an assignment are made of."""
    return Grammar({kind.word: _directive(kind) for kind in KINDS.values()}, StreamBlock(question_blocks()))


def _directive(kind):
    names = frozenset(_named(kind).values())
    return Directive(kind.slug, partial(_read, kind), frozenset(["sleutel"]), names)


def _named(kind: QuestionKind) -> dict[str, str]:
    """The parts of a kind that are fields in a file, each with its name there."""
    words = FOR_ALL | dict(kind.written)
    return {part: words[part] for part in kind.block.base_blocks if part in words}


def _points(kind: QuestionKind) -> str:
    """The list that is written as points, if a kind has one."""
    named = _named(kind)
    lists = (part for part, child in kind.block.base_blocks.items() if isinstance(child, ListBlock))
    return next((part for part in lists if part not in named), "")


def _read(kind: QuestionKind, source: Source, start: Line, fields: dict[str, str], content: Content) -> dict[str, Any]:
    above, helped = with_marked(source, content, ">")
    at = next((n for n, line in enumerate(above) if line.text.startswith("- ")), len(above))
    value = {
        "key": fields.get("sleutel", ""),
        "question": plain(source, above[:at]),
        "help": plain(source, helped),
    }
    for part, name in _named(kind).items():
        value[part] = _value(source, start, kind.block.base_blocks[part], name, fields.get(name))
    listed = [plain(source, [Line(line.number, text)]) for line, text in points_of(source, above[at:])]
    if points := _points(kind):
        value[points] = listed
    elif listed:
        source.complain(above[at].number, f"‘::: {kind.word}’ heeft geen lijst. Haal de streepjes weg.")
    return value


def _value(source, start, child, name, said):
    """What a field of a file says, in the form in which its block keeps it."""
    if said is None:
        return [] if isinstance(child, ListBlock) else child.get_prep_value(child.get_default())
    if isinstance(child, BooleanBlock):
        if said not in (YES, NO):
            source.complain(start.number, f"‘{name}: {said}’ kan niet. Schrijf ‘{YES}’ of ‘{NO}’.")
        return said != NO
    if isinstance(child, IntegerBlock):
        if not said.isdecimal() or len(said) > 6:
            source.complain(start.number, f"‘{name}: {said}’ is geen getal.")
            return 0
        return int(said)
    return split(said, "|") if isinstance(child, ListBlock) else said


def written(block: dict[str, Any]) -> list[str]:
    """A stored question as the lines of its block."""
    kind, value = KINDS[block["type"]], block["value"]
    fields = [("sleutel", value["key"])]
    for part, name in _named(kind).items():
        fields += [(name, _told(kind.block.base_blocks[part], value.get(part)))]
    listed = [f"- {in_line(one)}" for one in items(value.get(_points(kind)) or [])]
    helped = behind(">", in_paragraphs(value["help"])) if value.get("help") else []
    return fenced(kind.word, fields, [*in_paragraphs(value["question"]), *listed, *helped])


def _told(child, value) -> object:
    """Nothing where a file that says nothing means the same."""
    if isinstance(child, ListBlock):
        return " | ".join(in_list(one, "|") for one in items(value or []))
    if value == child.get_prep_value(child.get_default()):
        return ""
    return (YES if value else NO) if isinstance(child, BooleanBlock) else value
