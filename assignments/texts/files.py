"""An assignment as a file below a day: head, what it is for, how to go about it, its questions and criteria."""

import re
from typing import Any

from leergang.content.beside.kinds import Beside
from leergang.content.exporting.blocks import Writer
from leergang.content.importing.blocks.body import Block, read_blocks
from leergang.content.importing.text.course_text import sections
from leergang.content.importing.text.richtext import rich
from leergang.content.importing.text.source import Source
from leergang.content.importing.text.words import chosen

from ..briefs.lengths import range_told
from ..briefs.models import AssignmentPage, Together
from .checks import flaws, passages
from .questions import grammar, written
from .rubric import read_rubric, rubric_lines

PURPOSE, STEPS, QUESTIONS, RUBRIC = "Waarvoor", "Zo pak je het aan", "Vragen", "Waar je docent naar kijkt"
SECTIONS = (PURPOSE, STEPS, QUESTIONS, RUBRIC)
TOGETHER = {"alleen": Together.ALONE, "duo": Together.DUO, "team": Together.TEAM}
WORDS = re.compile(r"(?:(\d{1,6}) tot (\d{1,6})|minstens (\d{1,6})|hooguit (\d{1,6}))(?: woorden)?")
LENGTH = "‘woorden: {}’ kan niet. Schrijf ‘250 tot 2500’, ‘minstens 250’ of ‘hooguit 2500’."


def beside() -> Beside:
    """For the slot of the import."""
    return Beside(AssignmentPage, "opdracht", read, write, passages, flaws)


def read(source: Source) -> tuple[dict[str, Any], list[Block]]:
    """The values of the page and its questions; everything wrong is noted with its line."""
    source.only({"title"}, {"slug", "met", "woorden"})
    with_whom = chosen(source, source.line("met"), "met", source.value("met") or "alleen", TOGETHER)
    least, most = _length(source)
    below = _below(source)
    values = {
        "title": source.value("title"),
        "together": with_whom or Together.ALONE,
        "words_min": least,
        "words_max": most,
        "purpose": rich(source, below[PURPOSE]),
        "steps": rich(source, below[STEPS]),
        "rubric": read_rubric(source, below[RUBRIC]),
    }
    return values, read_blocks(source, below[QUESTIONS], grammar())


def _length(source):
    said = source.value("woorden")
    found = WORDS.fullmatch(said)
    if not found:
        if said:
            source.complain(source.line("woorden"), LENGTH.format(said))
        return None, None
    least, most = (int(text) if text else None for text in (found[1] or found[3], found[2] or found[4]))
    if least and most and most < least:
        source.complain(source.line("woorden"), f"{most} is minder dan {least}. Draai ze om.")
    return least, most


def _below(source):
    """The lines of each section."""
    found: dict[str, list] = {name: [] for name in SECTIONS}
    seen = set()
    for heading, lines in sections(source, source.body, "## "):
        if heading.text not in found:
            choice = ", ".join(SECTIONS)
            source.complain(heading.number, f"sectie ‘{heading.text}’ is onbekend. Kies uit: {choice}.")
        elif heading.text in seen:
            source.complain(heading.number, f"sectie ‘{heading.text}’ staat er twee keer. Maak er één van.")
        else:
            seen.add(heading.text)
            found[heading.text] = lines
    return found


def write(page: AssignmentPage, writer: Writer) -> tuple[list[tuple[str, object]], list[str]]:
    """The head and the body of the file of a page."""
    with_whom = next(word for word, kept in TOGETHER.items() if kept == page.together)
    length = range_told(page.words_min, page.words_max).removesuffix(" woorden")
    head = [("title", page.title), ("met", with_whom), ("woorden", length)]
    questions = [["", *written(block)] for block in page.body.get_prep_value()]
    below = {
        PURPOSE: writer.rich(page.purpose),
        STEPS: writer.rich(page.steps),
        QUESTIONS: [line for lines in questions for line in lines][1:],
        RUBRIC: rubric_lines(page.rubric.get_prep_value()),
    }
    return head, [line for name, lines in below.items() if lines for line in ("", f"## {name}", "", *lines)][1:]
