"""The parts of leergang.md, dag.md and module.md that are no bodies of blocks."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from leergang.content.blocks import QuestionBlock, TrainerBlock, VoiceBlock

from .checking import check_block
from .escapes import meant
from .richtext import plain, rich
from .source import Line, Source

SECTIONS = {
    "Voor wie": "for_whom",
    "Wat je meeneemt": "take_home",
    "Werkwijze": "way_of_working",
    "Docenten": "trainers",
    "Vragen en antwoorden": "questions",
    "Vervolg": "follow_up",
    "Oud-deelnemers": "voices",
}
ROLE = re.compile(r"\*(.+)\*")
GOALS = "Wat je kunt"
Lines = Sequence[Line]


def read_sections(source: Source) -> dict[str, Any]:
    """The sections of leergang.md as values of a CoursePage: rich text, or the stored form of its small streams."""
    values: dict[str, Any] = {name: [] if name in STREAMS else "" for name in SECTIONS.values()}
    seen = set()
    for heading, lines in sections(source, source.body, "## "):
        name = SECTIONS.get(heading.text)
        if name is None:
            source.complain(heading.number, f"sectie ‘{heading.text}’ is onbekend. Kies uit: {', '.join(SECTIONS)}.")
        elif name in seen:
            source.complain(heading.number, f"sectie ‘{heading.text}’ staat er twee keer. Maak er één van.")
        else:
            seen.add(name)
            values[name] = _stream(source, lines, *STREAMS[name]) if name in STREAMS else rich(source, lines)
    return values


def intro_and_goals(source: Source) -> tuple[str, str]:
    """The two texts of module.md: what stands above and below `## Wat je kunt`."""
    at = next((n for n, line in enumerate(source.body) if line.text == f"## {GOALS}"), len(source.body))
    return rich(source, source.body[:at]), rich(source, source.body[at + 1 :])


def preparation_and_programme(source: Source) -> tuple[str, Lines]:
    """The two texts of dag.md: what stands above the first heading, and the lines from there on."""
    at = next((n for n, line in enumerate(source.body) if line.text.startswith("## ")), len(source.body))
    return rich(source, source.body[:at]), source.body[at:]


def _stream(source, lines, kind, build):
    blocks = []
    for heading, below in sections(source, lines, "### "):
        value = build(source, heading, below)
        check_block(source, heading.number, BLOCKS[kind], value)
        blocks.append({"type": kind, "value": value})
    return blocks


def _trainer(source, heading, below):
    first = next((n for n, line in enumerate(below) if line.text), len(below))
    role = ROLE.fullmatch(below[first].text) if below[first:] else None
    if not role:
        source.complain(heading.number, "zet onder de naam van de docent eerst een regel ‘*rol*’.")
    return {
        "name": meant(heading.text),
        "role": meant(role[1]) if role else "?",
        "about": rich(source, below[first + bool(role) :]),
    }


def _question(source, heading, below):
    return {"question": meant(heading.text), "answer": rich(source, below)}


def _voice(source, heading, below):
    return {"who": meant(heading.text), "text": plain(source, below)}


Build = Callable[[Source, Line, Lines], dict[str, Any]]
BLOCKS = {"trainer": TrainerBlock(), "question": QuestionBlock(), "voice": VoiceBlock()}
STREAMS: dict[str, tuple[str, Build]] = {
    "trainers": ("trainer", _trainer),
    "questions": ("question", _question),
    "voices": ("voice", _voice),
}


def sections(source: Source, lines: Lines, mark: str) -> list[tuple[Line, list[Line]]]:
    """Pairs of a heading and the lines under it; text above the first heading is a problem."""
    parts: list[tuple[Line, list[Line]]] = []
    for line in lines:
        if line.text.startswith(mark):
            parts.append((Line(line.number, line.text.removeprefix(mark).strip()), []))
        elif parts:
            parts[-1][1].append(line)
        elif line.text:
            source.complain(line.number, f"deze tekst staat boven de eerste ‘{mark}’. Zet hem daaronder.")
    return parts
