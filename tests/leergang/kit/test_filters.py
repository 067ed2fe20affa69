"""Filters as links: what is chosen, what is left, and what each link leads to."""

from urllib.parse import parse_qsl

from hypothesis import given
from hypothesis import strategies as st

from leergang.kit.filters import Facet, Filter

FACETS = [
    Facet("kleur", "Kleur", {"rood": "Rood", "blauw": "Blauw"}, lambda item: item[0]),
    Facet("maat", "Maat", {"s": "Klein", "l": "Groot"}, lambda item: [item[1]]),
]
ITEMS = [({"rood"}, "s"), ({"rood", "blauw"}, "l"), (set(), "l")]
addresses = st.dictionaries(
    st.sampled_from(["kleur", "maat", "x"]), st.sampled_from(["rood", "blauw", "s", "l", "", "x"])
)


def options(data):
    groups = Filter.read(FACETS, data).groups(ITEMS, "Alles")
    return {(facet.name, option.value): option for facet, found in groups for option in found}


def test_nothing_chosen_leaves_everything():
    assert Filter.read(FACETS, {}).select(ITEMS) == ITEMS


def test_choices_add_up():
    assert Filter.read(FACETS, {"kleur": "rood", "maat": "l"}).select(ITEMS) == [ITEMS[1]]


def test_a_link_keeps_the_other_choices_and_says_how_much_is_there():
    found = options({"kleur": "rood"})
    assert (found["maat", "l"].query, found["maat", "l"].count) == ("kleur=rood&maat=l", 1)
    assert (found["kleur", ""].query, found["kleur", ""].count) == ("", 3)
    assert found["kleur", "rood"].is_current
    assert found["maat", ""].is_current


@given(st.dictionaries(st.text(), st.text()))
def test_nothing_in_an_address_breaks_a_filter(data):
    assert Filter.read(FACETS, data).select(ITEMS)


@given(addresses)
def test_the_query_of_a_choice_reads_back_as_that_choice(data):
    chosen = Filter.read(FACETS, data)
    assert Filter.read(FACETS, dict(parse_qsl(chosen.query()))) == chosen


@given(addresses)
def test_every_count_is_what_its_link_leads_to(data):
    for option in options(data).values():
        assert len(Filter.read(FACETS, dict(parse_qsl(option.query))).select(ITEMS)) == option.count


def test_a_value_that_nothing_has_gets_no_link():
    size = Facet("maat", "Maat", {"s": "Klein", "xl": "Reus"}, lambda item: [item[1]])
    [(_facet, found)] = Filter.read([size], {}).groups(ITEMS, "Alles")
    assert [option.label for option in found] == ["Alles", "Klein"]
    [(_facet, found)] = Filter.read([size], {"maat": "xl"}).groups(ITEMS, "Alles")
    assert [option.count for option in found if option.is_current] == [0]
