"""A question, understood: pure, so without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergang.portal.search.questions import LONGEST, MENDED, MOST_WORDS, asked, meant, mended, understand

SYNONYMS = [
    ("Medezeggenschapsraad", "MR", "GMR"),
    ("PDCA", "plan-do-check-act"),
    ("Zicht op en grip op", "zicht en grip"),
]


def ways(typed, known=()):
    return [[way.words for way in unit.ways] for unit in understand(typed, known, SYNONYMS).units]


def test_words_that_say_nothing_do_not_count():
    assert asked("Wat moet er in een schoolplan?") == ("schoolplan",)


def test_a_question_of_such_words_alone_is_taken_as_it_is():
    assert asked("hoe dan?") == ("hoe", "dan")


def test_a_word_counts_once_and_a_question_ends_somewhere():
    assert asked("plan plan plan") == ("plan",)
    assert len(asked(" ".join(f"woord{n}" for n in range(40)))) == MOST_WORDS
    assert asked("a" * 10_000) == ()


def test_another_name_stands_for_the_same():
    assert ways("MR") == [[("mr",), ("gmr",), ("medezeggenschapsraad",)]]


def test_a_name_of_several_words_is_one_thing():
    assert ways("plan do check act") == [[("plan", "do", "check", "act"), ("pdca",)]]


def test_a_compound_is_also_sought_in_parts_and_parts_as_a_compound():
    known = {"inspectie", "bezoek", "inspectiebezoek"}
    assert ways("inspectiebezoek", known) == [[("inspectiebezoek",), ("inspectie", "bezoek")]]
    assert ways("inspectie bezoek", known) == [[("inspectiebezoek",), ("inspectie", "bezoek")]]


def test_a_verb_is_put_together_again():
    assert ways("hoe bereid ik dat voor") == [[("bereid",), ("voorbereid",)]]


def test_one_typing_error_is_mended_and_told():
    question = mended(understand("wat is kwalitietscultuur?", (), ()), {"kwaliteitscultuur", "kwaliteit"})
    assert meant(question, [" kwaliteitscultuur "]) == "wat is kwaliteitscultuur?"


def test_nothing_is_suggested_that_stands_nowhere_or_that_was_typed_right():
    question = mended(understand("kwalitietscultuur", (), ()), {"kwaliteitscultuur"})
    assert meant(question, [" iets anders "]) == ""
    assert meant(question, [" kwalitietscultuur ", " kwaliteitscultuur "]) == ""


@pytest.mark.parametrize("short", ["mr", "bka2", "rol"])
def test_a_code_or_a_very_short_word_is_never_mended(short):
    unit, *_ = mended(understand(short, (), ()), {"mt", "bka1", "rok", "bol"}).units
    assert MENDED not in {way.strength for way in unit.ways}


@given(st.text(max_size=3 * LONGEST), st.sets(st.text("abcdefghij", min_size=3, max_size=12)))
def test_any_question_can_be_understood(typed, known):
    question = mended(understand(typed, known, SYNONYMS), known)
    assert len(question.units) <= MOST_WORDS
    assert all(unit.ways and unit.ways[0].words for unit in question.units)
    assert isinstance(meant(question, [" plan "]), str)
