"""`::: figuur` in a course text."""

import pytest

from leergang.content.figures.register import FIGURES
from leergang.content.importing.blocks.body import read_body
from leergang.content.importing.text.source import Line, Source
from leergang.portal.demo import COURSE


def read(*lines):
    body = ["## Kop {#kop}", "", *lines]
    source = Source("stap.md", body=[Line(number, text) for number, text in enumerate(body, 1)])
    return read_body(source), [str(problem) for problem in source.problems]


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_asked_for_by_its_name(name):
    blocks, problems = read("::: figuur", f"naam: {name}", "bijschrift: Zo hangt het samen.", ":::")
    assert not problems
    assert (blocks[-1].type, blocks[-1].value) == ("figure", {"name": name, "caption": "Zo hangt het samen."})


def test_words_under_a_figure_are_not_required():
    blocks, problems = read("::: figuur", "naam: kring", ":::")
    assert not problems
    assert blocks[-1].value == {"name": "kring", "caption": ""}


def test_an_unknown_figure_is_refused_with_the_names_there_are():
    _, problems = read("::: figuur", "naam: cirkel", ":::")
    assert problems == [
        "stap.md, regel 3: figuur ‘cirkel’ is onbekend. Kies uit: bestuur-en-school, cultuurwiel, kring, "
        "opvattingen, plannenketen, rollenwiel, zicht-en-grip."
    ]


def test_a_figure_without_a_name_is_refused():
    _, problems = read("::: figuur", "bijschrift: Iets", ":::")
    assert problems == ["stap.md, regel 3: ‘naam’ ontbreekt bij ‘::: figuur’. Voeg een regel ‘naam: …’ toe."]


def test_a_figure_has_no_text_inside():
    _, problems = read("::: figuur", "naam: kring", "", "Nog iets.", ":::")
    assert problems == [
        "stap.md, regel 6: dit blok heeft geen tekst. Gebruik ‘bijschrift: …’, of zet de tekst eronder."
    ]


def test_day_one_shows_four_figures_and_keeps_two_pictures():
    text = "\n".join(path.read_text() for path in sorted((COURSE / "dag-1").rglob("*.md")))
    assert {name for name in FIGURES if f"naam: {name}\n" in text} == {
        "kring",
        "zicht-en-grip",
        "opvattingen",
        "bestuur-en-school",
    }
    assert text.count("bestand: beelden/") >= 2
