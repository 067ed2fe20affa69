"""What the demo brings of terms, standards, sources and cards, and how careful it is with what was not looked up."""

import re

import pytest

from leergang.content.importing.folder import read_folder
from leergang.content.reference.models import Certainty, DialogueCard, Source, Standard, Term
from leergang.portal.demo import COURSE
from leergang.portal.setup import SUBJECTS


@pytest.fixture(scope="module")
def text():
    return read_folder(COURSE)


def values(text, model):
    return [item.values for item in text.items if item.collection.model is model]


@pytest.mark.parametrize(("model", "number"), [(Term, 70), (Standard, 18), (Source, 42), (DialogueCard, 35)])
def test_everything_is_there(text, model, number):
    assert len(values(text, model)) == number


def test_everything_has_subjects_that_exist_and_a_line(text):
    ordered = [item.values for item in text.items if item.collection.model is not Source]
    ordered += [node.values for node in text.course.walk() if "key" in node.values]
    assert all(one["subjects"] and one["subjects"] <= set(SUBJECTS) and one["line"] for one in ordered)


def test_there_is_a_card_for_each_phase_and_row_with_questions_to_go_on(text):
    cards = values(text, DialogueCard)
    assert len({(card["phase"], card["row"]) for card in cards}) == 35
    assert all(card["follow_up"].count("\n") >= 1 and card["question"].endswith("?") for card in cards)


def test_nothing_is_called_core_or_looked_at_that_was_not(text):
    assert not any("is_core" in standard for standard in values(text, Standard))
    assert not any(source.get("looked_at") for source in values(text, Source))


def test_a_standard_says_what_it_is_about_in_words_that_stay_true(text):
    assert all(standard["own_words"].startswith("Gaat over ") for standard in values(text, Standard))


def test_general_knowledge_names_no_article_year_or_number(text):
    general = [term for term in values(text, Term) if term["certainty"] == Certainty.GENERAL]
    assert general
    assert not [term["name"] for term in general if re.search(r"artikel|\d{2}|verplicht", term["definition"])]
    # Of standards the wording is ours; the articles they name were read in the law itself.
    named = {number for one in values(text, Standard) for number in re.findall(r"\d\.\d+", one["own_words"])}
    assert named == {"2.38", "2.39", "3.40"}


def test_every_sentence_of_an_explanation_is_short(text):
    texts = [one["definition"] for one in values(text, Term)] + [one["own_words"] for one in values(text, Standard)]
    sentences = [sentence for one in texts for sentence in re.split(r"(?<=[.?])\s", one)]
    assert not [sentence for sentence in sentences if len(sentence.split()) > 25]


def test_what_we_did_not_look_up_ourselves_is_for_editors_to_know(text):
    blocks = [block for node in text.nodes() for block in node.blocks if block.type == "sources"]
    sources = [source for block in blocks for source in block.value["sources"]]
    assert not [source for source in sources if re.search("nagekeken|kopie", source["note"])]
    assert [source for source in sources if "niet live nagekeken" in source["for_editors"]]
