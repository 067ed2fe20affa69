"""Nothing that was acknowledged is lost or doubled by `kill -9`; bin/bench does the same two hundred times."""

import pytest

from tests.browser.conftest import free_port

from .rounds import kill_and_look

ROUNDS = 20


def test_a_server_that_is_killed_loses_and_doubles_nothing_that_it_acknowledged():
    outcome = kill_and_look(ROUNDS, free_port())
    assert not outcome.faults
    assert not outcome.refused
    assert outcome.rounds == ROUNDS
    assert outcome.during_a_request >= ROUNDS / 2
    assert outcome.acknowledged > ROUNDS
    assert outcome.arrived >= ROUNDS / 2


@pytest.mark.parametrize("control", ["saves", "files"])
def test_a_server_that_answers_before_it_stores_is_caught(control):
    outcome = kill_and_look(ROUNDS, free_port(), control)
    assert any(fault.startswith("kwijt") for fault in outcome.faults), outcome.told()
