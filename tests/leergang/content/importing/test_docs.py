"""docs/course-text.md says what is true: its examples are read with the real parser."""

import re
from pathlib import Path

import pytest

from assignments.texts import questions
from leergang.content.importing import writing
from leergang.content.importing.blocks import directives
from tests.leergang.content.importing.course import CourseFolder, png

ROOT = Path(__file__).resolve().parents[4]
DOC = (ROOT / "docs/course-text.md").read_text()
EXAMPLES = re.findall(r"^```markdown ?(\S*)\n(.*?)^```$", DOC, re.M | re.S)
CARDS = """---
title: Kaarten
---
## Waar staan we voor? {#plan-opening}
zekerheid: eigen
fase: plan
rij: 1

- Waaraan zie je dat?
"""
STEP = "---\nkey: voorbeeld-{0}\ntitle: Voorbeeld {0}\ngoal: G\nminutes: 5\n---\n{1}"


@pytest.fixture
def folder(tmp_path):
    folder = CourseFolder(tmp_path)
    folder.write("bestanden/wettenkaart.pdf", b"%PDF-1.4")
    folder.write("beelden/route.png", png())
    folder.write("kaarten.md", CARDS)
    for name, text in EXAMPLES:
        if name:
            folder.write(name, text)
    return folder


def test_the_examples_are_a_course(folder, db):
    for number, text in enumerate((text for name, text in EXAMPLES if not name), 2):
        text = text if text.startswith("## ") else f"## Kop {{#kop}}\n\n{text}"
        folder.write(f"dag-1/01-wettelijke-kaders/{number}-voorbeeld-{number}.md", STEP.format(number, text))
    done = folder.bring_in()
    assert len(done) > 12
    assert set(done.values()) == {"gemaakt"}
    assert folder.changed() == {}


def test_every_block_and_every_field_has_an_example():
    shown = {
        (name, field)
        for name, inside in re.findall(r"^::: (\w+)\n(.*?)^:::$", DOC, re.M | re.S)
        for field in ["", *re.findall(r"^([a-z]+):", inside.partition("\n\n")[0], re.M)]
    }
    blocks = [*directives.KNOWN.items(), *questions.grammar().known.items()]
    known = {(name, field) for name, block in blocks for field in ["", *block.fields]}
    assert shown == known


def test_every_message_is_one_that_can_come():
    messages = re.findall(r"^\| ([^`|]+) \| [A-Z]", DOC.partition("## What the messages mean")[2], re.M)
    package = Path(writing.__file__).parent
    code = "".join(path.read_text() for path in package.rglob("*.py"))
    assert len(messages) == 10
    assert not [message for message in messages if message not in code]


def test_everything_an_import_can_say_is_explained():
    outcomes = {getattr(writing, name) for name in ("MADE", "CHANGED", "MOVED", "SAME", "SKIPPED", "LEFT")}
    assert outcomes <= set(re.findall(r"^\| `([^`,]+)", DOC, re.M))
