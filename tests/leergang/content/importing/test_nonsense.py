"""Whatever is in a folder, the answer comes quickly, and is pages or a list of problems."""

from contextlib import suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from leergang.content.importing.folder import read_folder
from leergang.content.importing.text.source import LARGEST, LONGEST, Unreadable
from leergang.content.importing.writing import write
from tests.examples import examples
from tests.leergang.content.importing.course import FIRST, CourseFolder
from tests.leergang.content.importing.samples import EVERYTHING

TEXTS = ["leergang.md", "dag-1/dag.md", "dag-1/01-kijken/module.md", FIRST, "paginas/over-ons.md"]
HEADS = {
    "leergang.md": "title: K\nslug: kwaliteit",
    FIRST: "key: eerste\ntitle: T\ngoal: G\nminutes: 5",
}
WORDS = [
    *("# ", "## ", "### ", "## Kop {#kop}", "{#", "}", ":::", "::: ", ":::\n", "\n", "\n\n", "---", "key: ", "titel: "),
    *(
        "- ",
        "- [x] ",
        "- [ ] ",
        "1. ",
        "2) ",
        "    ",
        "> ",
        "? ",
        "| ",
        "|---|",
        "\\",
        "\\|",
        "*",
        "**",
        "_",
        "~~",
        "`",
    ),
    *(
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "<",
        ">",
        "<b>",
        "</",
        "<!--",
        "&amp;",
        "&#0;",
        "[a]: b",
        "[^1]",
        "https://",
        "stap:",
    ),
    *(
        "bestand:",
        "kaart.pdf",
        "javascript:",
        "een",
        "é",
        "🎒",
        "\u202e",
        "\u2028",
        "\t",
        "\x00",
        "\x1f",
        "ſ",
        "٣",
        "²",
    ),
]
BLOCKS = ["citaat", "voorbeeld", "casus", "tabel", "beeld", "download", "afvinklijst", "zelftoets", "bronnen", "vraag"]
lines = st.lists(
    st.sampled_from([*WORDS, *(f"::: {name}\n" for name in BLOCKS), *EVERYTHING.splitlines(True)]), max_size=60
)
nonsense = st.one_of(st.binary(max_size=300), st.text(max_size=300), lines.map("".join))


def answer(name, content):
    """What reading a course gives in which one text has this content."""
    with TemporaryDirectory() as place:
        folder = CourseFolder(Path(place)).fill()
        folder.write(name, content)
        try:
            return read_folder(folder.path)
        except Unreadable as unreadable:
            assert unreadable.problems
            assert all(str(problem) for problem in unreadable.problems)
            return None


@given(st.sampled_from(TEXTS), nonsense)
def test_a_file_of_nonsense_is_answered(name, content):
    answer(name, content)


@examples(200)
@given(st.sampled_from(TEXTS), nonsense.filter(lambda content: isinstance(content, str)))
@example(FIRST, "## ".ljust(1900) + "x")
@example(FIRST, "\\")
@example(FIRST, "::: tabel\ntitel: t\n\n\\|\n|-\n|\n:::")
def test_a_body_of_nonsense_is_answered(name, content):
    answer(name, f"---\n{HEADS.get(name, 'title: T')}\n---\n{content}".encode(errors="replace"))


@pytest.mark.django_db
@examples(40)
@given(lines.map("".join))
def test_nonsense_that_can_be_read_can_be_kept(content):
    text = answer(FIRST, f"---\n{HEADS[FIRST]}\n---\n## Kop {{#begin}}\n{content}")
    if text and not any(node.source.uses for node in text.nodes()):
        assert write(text)
        assert {done.what for done in write(text)} == {"ongewijzigd"}


def shaped(text, size):
    """The text again and again until it has this size, in lines that are not too long to be read."""
    whole = (text * (size // len(text) + 1))[:size]
    return "\n".join(
        line[at : at + LONGEST] for line in whole.split("\n") for at in range(0, max(len(line), 1), LONGEST)
    )[:size]


MIXED = "".join(Random(3).choices([word for word in WORDS if word.isprintable()], k=4000))
PATTERNS = [
    *(
        "a",
        "[",
        "![",
        "[a](",
        "[](",
        "[[](",
        "](",
        "<",
        "<a ",
        "<a href='",
        "</",
        "<!--",
        "<http",
        "`",
        "`a``b",
        "\\",
        "&#",
    ),
    *(
        "*",
        "*a ",
        "a*",
        "**a *a ",
        "a**b",
        "_a ",
        "*_",
        "> ",
        ">",
        "- ",
        "- a\n",
        "- a\n\n",
        "1. a\n",
        "a\n",
        "\n",
        " ",
        "\t",
    ),
    *(
        "|",
        "|-",
        "|a|b|\n",
        "[a]\n",
        "[a]: b\n",
        "[a][b]",
        "{#",
        "## a {#a}\n",
        "## {#",
        "# ",
        "### a\n\n",
        "\\|",
        "~",
        "=",
    ),
    *(
        "::: vraag\n",
        "::: tabel\ntitel: t\n\n|a|\n|-|\n|a|\n:::\n",
        ":::\n",
        "::: bronnen\n\n- a|b\n:::\n",
        "a: b\n",
        "&amp;",
    ),
    MIXED,
]


def seconds(content):
    """Of the processor, the best of three: what else the machine does tells nothing of the parser."""
    return min(_once(content) for _ in range(3))


def _once(content):
    with TemporaryDirectory() as place:
        folder = CourseFolder(Path(place)).fill()
        folder.write(FIRST, f"---\n{HEADS[FIRST]}\n---\n## Kop {{#kop}}\n\n{content}")
        start = process_time()
        with suppress(Unreadable):
            read_folder(folder.path)
        return process_time() - start


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: repr(pattern)[:20])
def test_a_hundred_kilobytes_of_nonsense_are_answered_within_half_a_second(pattern):
    assert seconds(shaped(pattern, 100_000)) < 0.5


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: repr(pattern)[:20])
def test_as_much_nonsense_as_a_file_may_have_is_answered_within_a_second(pattern):
    assert seconds(shaped(pattern, LARGEST - 200)) < 1
