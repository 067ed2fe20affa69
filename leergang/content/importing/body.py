"""A step's Markdown as the blocks of a body, in the form in which Wagtail stores them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from leergang.content.blocks import BodyBlock
from leergang.content.keys import KEYED

from . import directives
from .richtext import rich
from .source import Line, Source, named

HEADING = re.compile(r"(#{1,6})\s+(.*?)(?:\s+\{#([^}]*)\})?")
KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
BODY = BodyBlock()


@dataclass(frozen=True)
class Block:
    """One block: its type, its value as stored, and the line where it starts."""

    type: str
    value: dict | str
    line: int


def read_body(source: Source) -> list[Block]:
    """The blocks of a body; everything wrong is noted with its line."""
    blocks = [block for block in _blocks(source) if block]
    _check_headings(source, blocks)
    _check_keys(source, blocks)
    if not source.problems:
        for block in blocks:
            _check_values(source, block)
    return blocks


def _blocks(source) -> Iterator[Block | None]:
    text: list[Line] = []
    lines = iter(source.body)
    for line in lines:
        if not line.text.startswith(("#", ":::")):
            text.append(line)
            continue
        yield _text(source, text)
        text = []
        yield _directive(source, line, lines) if line.text.startswith(":::") else _heading(source, line)
    yield _text(source, text)


def _text(source, lines):
    if not any(line.text for line in lines):
        return None
    first = next(line.number for line in lines if line.text)
    return Block("text", rich(source, lines), first)


def _heading(source, line):
    match = HEADING.fullmatch(line.text)
    if not match or not match[2]:
        source.complain(line.number, "hier staat een kop zonder tekst.")
        return None
    if len(match[1]) not in (2, 3):
        source.complain(line.number, "gebruik ‘##’ voor een kop en ‘###’ voor een tussenkop.")
    if not match[3]:
        source.complain(line.number, "de kop heeft geen sleutel. Zet er ‘{#sleutel}’ achter.")
    return Block("heading", {"text": match[2], "level": str(len(match[1])), "key": match[3] or ""}, line.number)


def _directive(source, start, lines):
    inside: list[Line] = []
    for line in lines:
        if line.text == ":::":
            return _built(source, start, inside)
        if line.text.startswith(":::"):
            break
        inside.append(line)
    source.complain(start.number, f"‘{start.text}’ wordt niet afgesloten met een regel ‘:::’.")
    return None


def _built(source, start, inside):
    name = start.text.removeprefix(":::").strip()
    directive = directives.KNOWN.get(name)
    if directive is None:
        source.complain(start.number, f"blok ‘{name}’ is onbekend. Kies uit: {', '.join(sorted(directives.KNOWN))}.")
        return None
    blank = next((n for n, line in enumerate(inside) if not line.text), len(inside))
    if not directive.fields:
        blank = 0
    fields = named(source, inside[:blank])
    for missing in sorted(directive.required - {name for name, value in fields.items() if value}):
        source.complain(start.number, f"‘{missing}’ ontbreekt bij ‘::: {name}’.")
    for unknown in sorted(fields.keys() - directive.fields):
        source.complain(start.number, f"‘{unknown}’ hoort niet bij ‘::: {name}’.")
    return Block(directive.type, directive.build(source, start, fields, inside[blank:]), start.number)


def _check_headings(source, blocks):
    levels = [(block.value["level"], block.line) for block in blocks if block.type == "heading"]
    if blocks and not levels:
        source.complain(blocks[0].line, "de tekst heeft geen enkele kop. Zet er minstens één ‘## Kop {#sleutel}’ in.")
    if levels and levels[0][0] == "3":
        source.complain(levels[0][1], "een tussenkop (###) staat altijd onder een kop (##).")


def _check_keys(source, blocks):
    seen: dict[str, int] = {}
    for block in blocks:
        key = block.value["key"] if block.type in KEYED else None
        if key in seen:
            source.complain(block.line, f"sleutel ‘{key}’ is al gebruikt op regel {seen[key]}.")
        elif key and not KEY.fullmatch(key):
            source.complain(block.line, f"sleutel ‘{key}’ mag alleen kleine letters, cijfers en streepjes hebben.")
        if key:
            seen[key] = block.line


def _check_values(source, block):
    if block.type in ("image", "download"):  # their files are checked by the folder
        return
    child = BODY.child_blocks[block.type]
    try:
        child.clean(child.to_python(block.value))
    except ValidationError as error:
        source.complain(block.line, f"{child.label}: {_first(error)}")


def _first(error):
    nested = [*getattr(error, "block_errors", {}).values()] if hasattr(error, "block_errors") else []
    return _first(nested[0]) if nested else "; ".join(error.messages)
