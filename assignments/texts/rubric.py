"""The criteria of an assignment as a table: a row for each, a column for each level."""

import re
from collections.abc import Sequence
from typing import Any

from leergang.content.exporting.text.signs import in_list
from leergang.content.importing.blocks.body import Block, check_keys
from leergang.content.importing.blocks.directives import RULE, cells_of
from leergang.content.importing.text.checking import check_block
from leergang.content.importing.text.richtext import plain
from leergang.content.importing.text.source import Line, Source

from ..briefs.blocks import LEVELS, CriterionBlock

HEAD = ["Criterium", *map(str, LEVELS)]
NAMED = re.compile(r"(.+?) *\{#(.+)\}")
LIKE = f"een tabel met de kop ‘| {' | '.join(HEAD)} |’, een regel ‘|---|---|---|---|---|’ en een rij voor elk criterium"
CRITERION = CriterionBlock()


def read_rubric(source: Source, lines: Sequence[Line]) -> list[dict[str, Any]]:
    """The criteria as the page stores them; everything wrong is noted with its line."""
    rows = [(line, cells_of(line.text)) for line in lines if line.text]
    if not rows:
        return []
    if len(rows) < 3 or not RULE.fullmatch(rows[1][0].text) or len(rows[0][1]) != len(HEAD):
        source.complain(rows[0][0].number, f"hier staat {LIKE}.")
        return []
    criteria = [Block("criterion", _criterion(source, line, cells), line.number) for line, cells in rows[2:]]
    check_keys(source, [block for block in criteria if block.value])
    return [{"type": block.type, "value": block.value} for block in criteria if block.value]


def _criterion(source, line, cells):
    named = NAMED.fullmatch(cells[0])
    if not named:
        source.complain(line.number, "dit criterium heeft geen sleutel. Schrijf ‘| Naam {#sleutel} |’.")
        return None
    if len(cells) != len(HEAD):
        source.complain(line.number, f"deze rij heeft {len(cells)} cellen; de kopregel heeft er {len(HEAD)}.")
        return None
    name, *levels = (plain(source, [Line(line.number, text)]) for text in (named[1], *cells[1:]))
    value = {"key": named[2], "name": name} | {f"level_{at}": text for at, text in enumerate(levels, 1)}
    check_block(source, line.number, CRITERION, value)
    return value


def rubric_lines(stored: list[dict[str, Any]]) -> list[str]:
    """The table; nothing without criteria."""
    if not stored:
        return []
    rows = [_row(block["value"]) for block in stored]
    return [_line(HEAD), f"|{'---|' * len(HEAD)}", *map(_line, rows)]


def _row(value):
    levels = [in_list(value[f"level_{at}"], "|") for at in range(1, len(LEVELS) + 1)]
    return [f"{in_list(value['name'], '|')} {{#{value['key']}}}", *levels]


def _line(cells):
    return f"| {' | '.join(cells)} |"
