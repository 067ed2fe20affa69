"""Dutch words: which are the same, what they are made of, and how far a typing error is."""

from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergang.kit.words import dutch

KNOWN = {
    *("school", "scholen", "plan", "inspectie", "bezoek", "les", "ouder", "raad"),
    *("kwaliteit", "zorg", "kwaliteitszorg", "systeem"),
}
letters = st.text(ascii_lowercase, min_size=4, max_size=20)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *[("plan", "plannen"), ("school", "scholen"), ("standaard", "standaarden"), ("audit", "audits")],
        *[("eis", "eisen"), ("toets", "toetsen"), ("schoolgids", "schoolgidsen"), ("gesprekskaart", "gesprekskaarten")],
        *[("lees", "leest"), ("lezen", "lees"), ("borgen", "geborgd"), ("zwak", "zwakke"), ("groot", "grote")],
        *[("tien", "10"), ("evaluatie", "evaluaties"), ("inspectiebezoek", "inspectiebezoeken")],
    ],
)
def test_forms_of_one_word_are_the_same(one, other):
    assert dutch.same(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("plan", "plein"), ("eis", "ijs"), ("les", "lees"), ("bka1", "bka2"), ("rol", "rond")]
)
def test_other_words_are_not(one, other):
    assert not dutch.same(one, other)


def test_words_are_plain():
    assert dutch.words("Collega’s van de MR: één Q-rapportage, coördinator!") == [
        *("collegas", "van", "de", "mr", "een", "q", "rapportage", "coordinator")
    ]


@given(st.text())
def test_words_hold_nothing_but_letters_and_digits(text):
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in dutch.words(text))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("inspectiebezoek", ("inspectie", "bezoek")),
        ("inspectiebezoeken", ("inspectie", "bezoeken")),
        ("schoolplan", ("school", "plan")),
        ("scholenplan", ("scholen", "plan")),
        ("kwaliteitszorg", ("kwaliteit", "zorg")),
        ("kwaliteitszorgsysteem", ("kwaliteit", "zorg", "systeem")),
        ("lesbezoek", ("les", "bezoek")),
        ("ouderraad", ("ouder", "raad")),
        ("bka2", ("bka", "2")),
        ("school", ()),
        ("onderzoek", ()),
        ("schoolbord", ()),
    ],
)
def test_a_compound_is_made_of_words_that_are_known(word, parts):
    assert dutch.parts(word, KNOWN) == parts


@given(letters, letters)
def test_what_is_taken_apart_was_looked_up_before(one, other):
    word = one + other
    known = {one, other}
    parts = dutch.parts(word, known)
    assert not parts or parts == dutch.parts(word, dutch.pieces(word) & known)


@given(letters, st.data())
def test_one_typing_error_is_found_again_from_either_side(word, data):
    typed = with_one_error(word, data)
    whole, heads, tails = dutch.near(typed)
    head, tail = dutch.halves(word)
    if typed != word and len(typed) >= dutch.SHORTEST_TYPED:
        assert dutch.one_error_apart(typed, word)
        assert dutch.one_error_apart(word, typed)
        assert word in whole or head in heads or tail in tails


def with_one_error(word, data):
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from(ascii_lowercase))
    return data.draw(
        st.sampled_from(
            [
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            ]
        )
    )


@pytest.mark.parametrize("other", ["plan", "plannetje", "planing", "palnne", "blannem"])
def test_more_than_one_error_is_another_word(other):
    assert not dutch.one_error_apart("plannen", other)
