"""The parts of leergang.md and module.md, which are no bodies of blocks."""

import re

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


def read_sections(source: Source) -> dict:
    """The sections of leergang.md as values of a CoursePage: rich text, or the stored form of its small streams."""
    values = {}
    for heading, lines in _split(source, source.body, "## "):
        if heading is None:
            _complain_of_text(source, lines)
        elif heading.text not in SECTIONS:
            source.complain(heading.number, f"sectie ‘{heading.text}’ is onbekend. Kies uit: {', '.join(SECTIONS)}.")
        else:
            name = SECTIONS[heading.text]
            values[name] = STREAMS[name](source, lines) if name in STREAMS else rich(source, lines)
    return values


def intro_and_goals(source: Source) -> tuple[str, str]:
    """The two texts of module.md: what stands above and below `## Wat je kunt`."""
    texts = {"": "", GOALS: ""}
    for heading, lines in _split(source, source.body, "## "):
        name = heading.text if heading else ""
        if name in texts:
            texts[name] = rich(source, lines)
        else:
            source.complain(heading.number, f"sectie ‘{name}’ is onbekend. Een module heeft alleen ‘## {GOALS}’.")
    return texts[""], texts[GOALS]


def _trainers(source, lines):
    return [_trainer(source, heading, below) for heading, below in _split(source, lines, "### ") if heading]


def _trainer(source, heading, below):
    filled = [line for line in below if line.text]
    role = ROLE.fullmatch(filled[0].text) if filled else None
    if not role:
        source.complain(heading.number, "zet onder de naam eerst een regel ‘*rol*’.")
        return {"type": "trainer", "value": {"name": heading.text, "role": "", "about": ""}}
    about = rich(source, [line for line in below if line.number > filled[0].number])
    return {"type": "trainer", "value": {"name": heading.text, "role": role[1], "about": about}}


def _questions(source, lines):
    return [
        {"type": "question", "value": {"question": heading.text, "answer": rich(source, below)}}
        for heading, below in _split(source, lines, "### ")
        if heading
    ]


def _voices(source, lines):
    return [
        {"type": "voice", "value": {"who": heading.text, "text": plain(below)}}
        for heading, below in _split(source, lines, "### ")
        if heading
    ]


STREAMS = {"trainers": _trainers, "questions": _questions, "voices": _voices}


def _split(source, lines, mark):
    """Pairs of a heading (None for what stands above the first) and the lines under it."""
    parts: list[tuple[Line | None, list[Line]]] = [(None, [])]
    for line in lines:
        if line.text.startswith(mark):
            parts.append((Line(line.number, line.text.removeprefix(mark).strip()), []))
        else:
            parts[-1][1].append(line)
    return parts


def _complain_of_text(source, lines):
    for line in lines:
        if line.text:
            source.complain(line.number, "deze tekst staat boven de eerste ‘## ’. Zet hem in een sectie.")
            return
