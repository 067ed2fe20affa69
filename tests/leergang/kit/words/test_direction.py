"""Words of somebody in a sentence of ours."""

import pytest

from leergang.accounts.models import User
from leergang.kit.words.direction import apart


@pytest.mark.parametrize("name", ["Els Terpstra", "Łukasz ’t Hoen", "", "Ana-María 🙂", "=1+1"])
def test_what_turns_nothing_stays_as_it_is(name):
    assert apart(name) == name


@pytest.mark.parametrize("name", ["\u202estE", "שלום", "مريم", "Els\u200f", "\u2067x"])
def test_what_turns_the_order_is_set_apart(name):
    made = apart(name)
    assert (made[0], made[-1]) == ("\u2068", "\u2069")
    assert made.strip("\u2068\u2069") == name.strip("\u2067")


def test_no_name_ends_its_own_place_to_turn_what_follows():
    assert apart("a\u2069\u202eb") == "\u2068a\u202eb\u2069"


def test_a_person_is_named_apart_in_every_sentence_and_greeting():
    person = User(name="\u202esmailliW nav", email="a@b.nl")
    assert f"{person} leest mee" == "\u2068\u202esmailliW nav\u2069 leest mee"
    assert person.get_short_name() == "\u2068\u202esmailliW\u2069"
    assert person.name == "\u202esmailliW nav"
