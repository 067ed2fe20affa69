"""Places on a page that higher packages fill."""

import pytest

from leergang.kit import slots


@pytest.fixture(autouse=True)
def _no_contributors(monkeypatch):
    monkeypatch.setattr(slots, "_SLOTS", type(slots._SLOTS)(list))


def test_a_place_that_nobody_fills_is_empty():
    assert slots.contributions("naast-de-tekst", 1) == []


def test_everyone_who_registered_is_asked_in_order():
    slots.register("naast-de-tekst", lambda page: f"notitie bij {page}")
    slots.register("naast-de-tekst", lambda page: f"antwoord bij {page}")
    assert slots.contributions("naast-de-tekst", 3) == ["notitie bij 3", "antwoord bij 3"]


def test_who_has_nothing_to_say_is_left_out():
    slots.register("naast-de-tekst", lambda page: "")
    assert slots.contributions("naast-de-tekst", 3) == []


def test_registering_twice_fills_once():
    contributor = "één".format
    slots.register("naast-de-tekst", contributor)
    slots.register("naast-de-tekst", contributor)
    assert slots.contributions("naast-de-tekst") == ["één"]
