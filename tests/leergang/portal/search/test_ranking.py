"""Which of two answers comes first, and what a snippet shows: pure, so without a database."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergang.content.finding.keeping import Lexicon
from leergang.portal.search.questions import understand
from leergang.portal.search.ranking import rank
from leergang.portal.search.snippets import LONGEST, pieces, snippet

LEXICON = Lexicon({"inspectie", "bezoek", "school", "plan"})


@dataclass
class Thing:
    title: str
    text: str = ""
    names: str = ""
    kind: str = "step"
    order: int = 0
    is_over: bool = False

    @property
    def name_words(self):
        return "\n".join(map(LEXICON.line, (self.title, *self.names.split("\n"))))

    @property
    def text_words(self):
        return "\n".join(map(LEXICON.line, self.text.split("\n")))


def first(typed, *things, synonyms=()):
    """The one that comes first, in whatever order they are given."""
    question = understand(typed, LEXICON.known, synonyms)
    found = [[one.row for one in rank(question, order)] for order in (things, things[::-1])]
    assert found[0] == found[1]
    return found[0][0]


@pytest.mark.parametrize(
    ("typed", "wanted", "other"),
    [
        ("schoolplan", Thing("Schoolplan"), Thing("Een schoolplan lezen", "Elk schoolplan.\nHet schoolplan.")),
        ("wat is het schoolplan", Thing("Schoolplan"), Thing("Het schoolplan lezen")),
        ("rapport", Thing("Rapport lezen"), Thing("Iets anders", "rapport\nrapport\nrapport")),
        ("rapport", Thing("Bladzijden", names="rapport"), Thing("Iets anders", "rapport")),
        ("bezoek", Thing("Na het bezoek"), Thing("Het inspectiebezoek")),
        ("rol team", Thing("Anders", "Een rol in het team"), Thing("Een rol")),
        ("bka2", Thing("BKA2 Uitvoering", names="BKA2\nUitvoering"), Thing("BKA", "bka1\nbka2\nbka3")),
        ("rol", Thing("De rol", kind="term"), Thing("De rol", kind="card")),
        ("aanbod", Thing("OP1 Aanbod", names="OP1"), Thing("OP1 Aanbod", names="OP1", is_over=True)),
        ("rapport", Thing("Anders", "Dit gaat over een rapport.\nMeer."), Thing("Anders", "Meer.\nEen rapport.")),
    ],
)
def test_this_comes_before_that(typed, wanted, other):
    assert first(typed, wanted, other) is wanted


def test_what_was_typed_comes_before_another_word_for_it():
    wanted, other = Thing("De kring"), Thing("De cirkel")
    assert first("kring", wanted, other, synonyms=[("kring", "cirkel")]) is wanted


def test_what_answers_little_of_the_question_is_left_out():
    question = understand("rapport lezen bestuur", (), ())
    assert [
        one.row.title for one in rank(question, [Thing("Een rapport lezen, het bestuur"), Thing("Een bestuur")])
    ] == ["Een rapport lezen, het bestuur"]


def test_a_snippet_is_the_passage_with_most_of_the_question():
    thing = Thing("Titel", "Een rapport.\nLees het rapport met het bestuur.\nHet bestuur.")
    found = snippet(understand("rapport bestuur", (), ()), thing.text, thing.text_words)
    assert [piece.text for piece in found if piece.is_found] == ["rapport", "bestuur"]
    assert "".join(piece.text for piece in found) == "Lees het rapport met het bestuur."


def test_a_passage_with_one_word_of_several_says_less_than_the_first():
    thing = Thing("Titel", "Waar dit over gaat.\n10. Sta voor wat je kunt.")
    found = snippet(understand("10 stappen", (), ()), thing.text, thing.text_words)
    assert "".join(piece.text for piece in found) == "Waar dit over gaat."


def test_a_compound_is_marked_as_a_whole():
    found = pieces(understand("inspectie", (), ()), "Na het inspectiebezoek.")
    assert [piece.text for piece in found if piece.is_found] == ["inspectiebezoek"]


def test_a_long_passage_is_cut_between_words():
    thing = Thing("Titel", "woord " * 100)
    found = snippet(understand("woord", (), ()), thing.text, thing.text_words)
    assert len("".join(piece.text for piece in found)) <= LONGEST + 2
    assert "".join(piece.text for piece in found).endswith("woord …")


@given(st.text(), st.text(max_size=200))
def test_pieces_are_the_passage_and_nothing_else(typed, passage):
    assert "".join(piece.text for piece in pieces(understand(typed, (), ()), passage)) == passage


@given(st.text(max_size=50), st.lists(st.text(max_size=50), min_size=1, max_size=5))
def test_the_order_does_not_hang_on_the_order_of_the_candidates(typed, titles):
    things = [Thing(title, order=number) for number, title in enumerate(titles)]
    question = understand(typed, LEXICON.known, ())
    if question.units:
        assert [one.row for one in rank(question, things)] == [one.row for one in rank(question, things[::-1])]
