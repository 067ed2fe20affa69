"""A question that went takes no word of its answers along: on the step, in the notebook and in what is taken along."""

import pytest

from assignments.work.personal import kept
from leergang.content.course import StepPage


def without_it(step):
    """An editor took the question out, past the refusal."""
    step.body = [("heading", {"text": "Jouw werk", "level": "2", "key": "werk"}), ("text", "<p>Lees dit.</p>")]
    step.save_revision().publish()


def told(user):
    return str(kept().told(user))


@pytest.mark.parametrize("take_away", [without_it, lambda step: StepPage.objects.get(pk=step.pk).delete()])
def test_the_answer_stands_in_the_notebook_and_comes_along(take_away, signed_in, reader, answer, step):
    take_away(step)
    page = signed_in.get("/mijn/notities/").content.decode()
    assert "Van het ritme." in page
    assert "Waar ben jij van?" in page
    assert "Van het ritme." in told(reader)


def test_the_step_still_opens_and_a_tab_that_was_open_still_saves(write, signed_in, answer, step):
    without_it(step)
    assert signed_in.get(step.url).status_code == 200
    assert write("Van het ritme, en meer.", 1).status_code == 200
    assert "en meer." in signed_in.get("/mijn/notities/").content.decode()


def test_a_question_that_comes_back_finds_its_answer(signed_in, answer, step):
    before = step.body.get_prep_value()
    without_it(step)
    step.body = before
    step.save_revision().publish()
    assert "Van het ritme.</textarea>" in signed_in.get(step.url).content.decode()
