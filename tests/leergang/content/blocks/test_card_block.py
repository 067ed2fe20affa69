"""A dialogue card in a step: the card is kept in one place, the step shows it as it is now."""

import pytest
from django.urls import reverse
from wagtail.models import ReferenceIndex

from leergang.content.course import ModulePage
from leergang.content.importing.blocks.body import read_body
from leergang.content.importing.text.source import Line, Source
from leergang.content.reference.models import DialogueCard
from tests import factories
from tests.leergang.content.importing.course import CourseFolder
from tests.leergang.content.importing.course import step as step_with_key

CARDS = """---
title: Kaarten
---
## {question} {{#plan-opening}}
zekerheid: eigen
fase: plan
rij: 1

- Waaraan zie je dat?
"""
STEP = "## Kop {#kop}\n\n::: kaart\nnaam: plan-opening\n\nLeg hem op tafel.\n:::\n"


@pytest.fixture
def card(db):
    """A card with something to go on with."""
    return factories.card(question="Waar staan we voor?", follow_up="- Waaraan zie je dat?\n- Wie ziet het?")


@pytest.fixture
def step(course, card):
    """A step with the card in it."""
    body = [("card", {"card": card, "about": "Leg hem op tafel."})]
    return factories.step(ModulePage.objects.get(), title="Met een kaart", body=body)


def test_a_step_shows_the_card_its_follow_ups_and_what_to_do_with_it(step, card, signed_in):
    text = signed_in.get(step.url).text
    for words in ("Waar staan we voor?", "<li>Wie ziet het?</li>", "Leg hem op tafel.", card.get_absolute_url()):
        assert words in text


def test_a_card_that_is_reworded_is_new_in_the_step(step, card, signed_in):
    signed_in.get(step.url)
    card.question = "Waar gaan we heen?"
    card.save_revision().publish()
    assert "Waar gaan we heen?" in signed_in.get(step.url).text


@pytest.mark.parametrize("gone", [lambda card: card.unpublish(), lambda card: card.delete()])
def test_a_card_that_is_taken_away_leaves_the_step_readable(step, card, signed_in, gone):
    gone(card)
    answer = signed_in.get(step.url)
    assert answer.status_code == 200
    assert "Waar staan we voor?" not in answer.text
    assert "Leg hem op tafel." not in answer.text


def test_the_list_of_cards_knows_on_which_step_it_stands(step, card, client):
    client.force_login(factories.user(groups=["Redactie"]))
    assert ReferenceIndex.get_references_to(card).exists()
    assert "Met een kaart" in client.get(reverse("kaarten:usage", args=[card.pk])).text


def test_three_cards_ask_as_many_questions_of_the_database_as_one(step, card, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def count():
        with CaptureQueriesContext(connection) as seen:
            type(step).objects.get(pk=step.pk).to_prose()
        return len(seen)

    count()
    one = count()
    body = [("card", {"card": factories.card(row=row), "about": ""}) for row in (2, 3, 4)]
    step.body = body
    step.save()
    assert count() == one


def read(*lines):
    source = Source(
        "stap.md", body=[Line(number, text) for number, text in enumerate(["## Kop {#kop}", "", *lines], 1)]
    )
    return read_body(source), [str(problem) for problem in source.problems]


def test_a_card_without_a_name_is_refused():
    assert read("::: kaart", ":::")[1] == [
        "stap.md, regel 3: ‘naam’ ontbreekt bij ‘::: kaart’. Voeg een regel ‘naam: …’ toe."
    ]


@pytest.fixture
def folder(tmp_path, db):
    """A course with a card, and a step that shows it."""
    folder = CourseFolder(tmp_path).fill()
    folder.write("kaarten.md", CARDS.format(question="Waar staan we voor?"))
    folder.step("dag-1/01-kijken/09-kaart.md", "met-kaart", STEP)
    return folder


def test_a_card_of_the_folder_comes_in_with_the_step(folder):
    folder.bring_in()
    [block] = [block for block in step_with_key("met-kaart").body if block.block_type == "card"]
    assert block.value["card"] == DialogueCard.objects.get(slug="plan-opening")
    assert block.value["about"] == "Leg hem op tafel."
    assert folder.changed() == {}


def test_a_card_that_the_folder_does_not_have_is_refused(folder):
    folder.step("dag-1/01-kijken/09-kaart.md", "met-kaart", STEP.replace("plan-opening", "plan-sluiting"))
    assert folder.refused() == [
        "dag-1/01-kijken/09-kaart.md, regel 9: er is geen kaart met de sleutel ‘plan-sluiting’ in kaarten.md."
    ]
