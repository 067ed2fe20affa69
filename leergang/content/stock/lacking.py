"""What a course lacks before readers can have it: each rule takes what was read and gives problems. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from leergang.content.beside.kinds import beside_of
from leergang.content.checks.looking import Known, Text, look
from leergang.content.checks.passages import passages
from leergang.content.course import DayPage, ModulePage
from leergang.content.importing.folder import FOR_TEACHERS, CourseText, Node
from leergang.content.importing.text.source import Problem
from leergang.content.reference.models import Source, Standard
from leergang.content.teaching.models import TeacherPage

from .counting import raw_blocks, steps_in

TO_DO = {"prompt", "self_check", "case", "checklist"}
PER_MODULE = {"self_check": "zelftoets", "case": "casus", "prompt": "vraag"}
NOT_LOOKED_UP, NO_SOURCE = "EK", {"S", "EIGEN"}
CODE = re.compile(r"(?<![\w-])([A-Z]{2,4})\d\b")


def lacking(text: CourseText, today: date) -> list[Problem]:
    """Everything, in the order of the files."""
    modules = [node for node in text.nodes() if node.model is ModulePage]
    sources = {item.entry.code for item in text.items if item.collection.model is Source}
    standards = Standards.of(text, today)
    days = [node for node in text.nodes() if node.model is DayPage]
    written = [node for node in text.nodes() if node.blocks or beside_of(node.model)]
    found = [problem for step in steps_in(modules) for problem in _of_a_step(step, sources)]
    found += [problem for module in modules for problem in _of_a_module(module)]
    found += [problem for day in days for problem in _of_a_day(day)]
    found += [problem for node in written for problem in _of_words(node, standards)]
    found += [problem for node in text.nodes() for problem in _of_another_kind(node)]
    return sorted(found)


@dataclass(frozen=True)
class Standards:
    """The codes in the register of this course: those in force on a day, and the others with what became of them."""

    in_force: frozenset[str]
    ended: dict[str, str]

    @classmethod
    def of(cls, text: CourseText, today: date) -> "Standards":
        """The register as the folder has it."""
        rows = [item.values for item in text.items if item.collection.model is Standard]
        current = frozenset(row["code"] for row in rows if _is_in_force(row, today))
        return cls(current, {row["code"]: "" for row in rows if row["code"] not in current})

    def unknown_in(self, words: str) -> set[str]:
        """What looks like a code of the register and is not in it."""
        codes = self.in_force | self.ended.keys()
        families = {code.rstrip("0123456789") for code in codes}
        return {found[0] for found in CODE.finditer(words) if found[1] in families} - codes


def _is_in_force(row, today):
    until = row.get("valid_until")
    return row["valid_from"] <= today and (until is None or until >= today)


def _of_a_step(step, sources) -> Iterator[Problem]:
    if not step.blocks:
        yield Problem(step.file, 0, "deze stap heeft nog geen tekst.")
    elif not TO_DO & {block.type for block in step.blocks}:
        yield Problem(step.file, 0, "hier is niets te doen. Zet er een vraag, zelftoets, casus of afvinklijst in.")
    yield from _of_facts(step, sources)


def _of_facts(step, sources):
    line, facts = step.source.line("feiten"), [part.strip() for part in step.values["facts"].split(",")]
    if not any(facts):
        yield Problem(step.file, line, "zeg achter ‘feiten:’ waar deze stap op rust, bijvoorbeeld G-01 of EIGEN.")
        return
    for label, _, why in (fact.partition(":") for fact in facts):
        if label == NOT_LOOKED_UP and not why.strip():
            yield Problem(step.file, line, "zeg achter ‘EK:’ wat een redacteur nog moet nagaan, zonder komma’s.")
        elif label.rstrip("abcd") not in {NOT_LOOKED_UP, *NO_SOURCE, *sources}:  # G-36b is a part of G-36
            yield Problem(step.file, line, f"‘{label}’ staat niet in bronnen.md.")


def _of_a_module(module):
    if not any(child.model is TeacherPage for child in module.children):
        yield Problem(module.file, 0, f"in deze map staat geen {FOR_TEACHERS}, de pagina voor de docent.")
    there = {block.type for step in steps_in([module]) for block in step.blocks}
    for kind, name in PER_MODULE.items():
        if kind not in there:
            yield Problem(module.file, 0, f"in deze module staat geen {name}.")


def _of_a_day(day):
    if not day.blocks:
        yield Problem(day.file, 0, "deze dag heeft geen programma. Begin het onder de voorbereiding met een ‘## ’.")


def _of_another_kind(node):
    """What the package says of it that brought this kind."""
    if kind := beside_of(node.model):
        for flaw in kind.flaws(node.values, raw_blocks(node)):
            yield Problem(node.file, 0, f"{flaw.where}: {flaw.sentence} {flaw.mend}")


def _of_words(node: Node, standards: Standards) -> Iterator[Problem]:
    """What the editor shows beside a text, said of a file."""
    values, blocks = node.values, raw_blocks(node)
    kind = beside_of(node.model)
    text = Text(
        blocks=blocks,
        fields=list(kind.passages(values, blocks)) if kind else (),
        goal=values.get("goal"),
        subjects=len(values["subjects"]) if "subjects" in values else None,
        line=values["line"] if "subjects" in values else None,
        minutes=values.get("minutes"),
    )
    for flaw in look(text, Known(ended=standards.ended)):
        yield Problem(node.file, 0, f"{flaw.where}: {flaw.sentence} {flaw.mend}")
    for code in standards.unknown_in(" ".join(passage.text for passage in passages(blocks))):
        yield Problem(node.file, 0, f"standaard {code} staat niet in standaarden.md.")
