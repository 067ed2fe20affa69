"""A step's Markdown as the blocks of a body, in the form in which Wagtail stores them."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wagtail.blocks import StreamBlock

from leergang.content.blocks import BodyBlock
from leergang.content.keys import KEYED, LONGEST, RESERVED

from ..text.checking import check_block
from ..text.richtext import plain, rich
from ..text.source import Line, Source, named
from . import directives

MARK = ":::"


@dataclass(frozen=True)
class Block:
    """One block: its type, its value as stored, and the line where it starts."""

    type: str
    value: Any
    line: int


@dataclass(frozen=True)
class Grammar:
    """The `:::` blocks that a text may hold, by name, and the stream that judges what comes of them."""

    known: Mapping[str, directives.Directive]
    stream: StreamBlock


OF_A_BODY = Grammar(directives.KNOWN, BodyBlock())


def read_body(source: Source, lines: Sequence[Line] | None = None) -> list[Block]:
    """The blocks of a body, of the whole file or of these lines; everything wrong is noted with its line."""
    blocks = list(_blocks(source, source.body if lines is None else lines, OF_A_BODY))
    _check_headings(source, blocks)
    check_keys(source, blocks)
    return blocks


def read_blocks(source: Source, lines: Sequence[Line], grammar: Grammar) -> list[Block]:
    """Blocks of another grammar, with nothing between them; everything wrong is noted with its line."""
    blocks = list(_blocks(source, lines, grammar))
    for block in blocks:
        if block.type in ("text", "heading"):
            source.complain(block.line, f"hier staan alleen blokken: {_names(grammar)}. Zet deze tekst in een blok.")
    check_keys(source, blocks)
    return blocks


def _names(grammar):
    return ", ".join(sorted(grammar.known))


def _blocks(source, of, grammar) -> Iterator[Block]:
    lines = deque(of)
    while lines:
        faults = len(source.problems)
        block = _next(source, lines, grammar)
        judge = grammar.stream.child_blocks.get(block.type) if block else None
        if block and judge and len(source.problems) == faults:  # else it was told already what is wrong
            check_block(source, block.line, judge, block.value)
        if block:
            yield block


def _next(source, lines, grammar) -> Block | None:
    line = lines.popleft()
    if line.text.startswith(MARK):
        return _directive(source, line, lines, grammar)
    if line.text.startswith("#"):
        return _heading(source, line)
    return _text(source, line, lines) if line.text else None


def _text(source, line, lines):
    text = [line]
    while lines and not lines[0].text.startswith((MARK, "#")):
        text.append(lines.popleft())
    return Block("text", rich(source, text), line.number)


def _heading(source, line):
    mark, _, rest = line.text.partition(" ")
    text, _, key = rest.rpartition("{#") if "{#" in rest else (rest, "", "")
    value = {"text": plain(source, [Line(line.number, text)]), "level": str(len(mark)), "key": key.removesuffix("}")}
    if fault := _fault_of_heading(mark, value["text"], key):
        source.complain(line.number, fault)
    return Block("heading", value, line.number)


def _fault_of_heading(mark, text, key):
    if set(mark) != {"#"}:
        return "zet een spatie achter de hekjes van een kop: ‘## Kop {#sleutel}’."
    if mark not in ("##", "###"):
        return "gebruik ‘##’ voor een kop en ‘###’ voor een tussenkop."
    if not text:
        return "deze kop heeft geen tekst. Schrijf ‘## Kop {#sleutel}’."
    if not key.endswith("}") or key == "}":
        return "deze kop heeft geen sleutel. Zet er ‘ {#sleutel}’ achter."
    return None


def _directive(source, start, lines, grammar):
    name = start.text.removeprefix(MARK).strip()
    if not name:
        source.complain(start.number, "deze ‘:::’ sluit geen blok af. Haal hem weg, of zet er een naam achter.")
        return None
    inside = _inside(source, start, lines)
    directive = grammar.known.get(name)
    if inside is None:
        return None
    if directive is None:
        source.complain(start.number, f"blok ‘{name}’ is onbekend. Kies uit: {_names(grammar)}.")
        return None
    blank = next((n for n, line in enumerate(inside) if not line.text), len(inside)) if directive.fields else 0
    fields = named(source, inside[:blank])
    values = {name: line.text for name, line in fields.items() if line.text}
    for missing in directive.required - values.keys():
        source.complain(start.number, f"‘{missing}’ ontbreekt bij ‘::: {name}’. Voeg een regel ‘{missing}: …’ toe.")
    for unknown in fields.keys() - directive.fields:
        choice = ", ".join(sorted(directive.fields))
        source.complain(fields[unknown].number, f"‘{unknown}’ hoort niet bij ‘::: {name}’. Kies uit: {choice}.")
    return Block(directive.type, directive.build(source, start, values, inside[blank:]), start.number)


def _inside(source, start, lines):
    """The lines up to the closing `:::`; a heading or another block before it means that it was forgotten."""
    inside = []
    while lines and not lines[0].text.startswith((MARK, "## ", "### ")):
        inside.append(lines.popleft())
    if lines and lines[0].text == MARK:
        lines.popleft()
        return inside
    if lines:
        source.complain(lines[0].number, f"sluit eerst ‘{start.text}’ van regel {start.number} af met een regel ‘:::’.")
    else:
        source.complain(start.number, f"‘{start.text}’ wordt niet afgesloten. Zet er een regel ‘:::’ onder.")
    return None


def _check_headings(source, blocks):
    levels = [(block.value["level"], block.line) for block in blocks if block.type == "heading"]
    if blocks and not levels:
        source.complain(blocks[0].line, "de tekst heeft geen enkele kop. Zet er minstens één ‘## Kop {#sleutel}’ in.")
    if levels and levels[0][0] == "3":
        source.complain(levels[0][1], "een tussenkop (###) staat altijd onder een kop (##).")


def check_keys(source: Source, blocks: Sequence[Block]) -> None:
    """Complains about a key that is no key, is taken by the page, or stands there twice."""
    seen: dict[str, int] = {}
    for block in blocks:
        key = block.value["key"] if block.type in KEYED else None
        if not key:
            continue
        source.check_key(block.line, "sleutel", key, LONGEST)
        if key in RESERVED:
            source.complain(block.line, f"sleutel ‘{key}’ is al van de pagina zelf. Kies een andere.")
        if key in seen:
            source.complain(block.line, f"sleutel ‘{key}’ is al gebruikt op regel {seen[key]}. Kies een andere.")
        seen[key] = block.line
