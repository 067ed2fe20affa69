"""A remark stands where its sentence went, or the sentence is gone; it never points at something else."""

import time

from hypothesis import assume, given
from hypothesis import strategies as st

from leergang.kit.words.anchoring import Span, follow

PLAN = "Ons schoolplan noemt drie ambities. De ouders lazen het nooit. In de sectie kent niemand de derde ambitie."


def of(text, words):
    at = text.index(words)
    return Span(at, at + len(words))


def stands(then, words, now):
    found = follow(then, of(then, words), now)
    return now[found.start : found.end] if found else None


# Sentences of words that occur once, so that it is certain which sentence is which.
SENTENCES = st.lists(st.integers(5, 9), min_size=2, max_size=7).map(
    lambda sizes: [
        " ".join(f"w{number}x{place}" for place in range(size)).capitalize() + "." for number, size in enumerate(sizes)
    ]
)
ENDS = st.sampled_from([" ", "\n", "\n\n"])


@st.composite
def edited(draw):
    """A text, one of its sentences, and the text after sentences around it came, went, and changed places."""
    then = draw(SENTENCES)
    chosen = draw(st.sampled_from(then))
    others = [one for one in then if one != chosen]
    left = draw(st.lists(st.sampled_from(others), unique=True))
    new = [f"Nieuw{at} kwam hier zomaar tussen{at}." for at in range(draw(st.integers(0, 3)))]
    now = draw(st.permutations([*left, *new, chosen]))
    return draw(ENDS).join(then), chosen, draw(ENDS).join(now), now


@given(edited())
def test_whatever_happens_around_it_a_sentence_is_found_whole(case):
    then, chosen, now, _sentences = case
    assert stands(then, chosen, now) == chosen


@given(edited(), st.data())
def test_a_sentence_that_is_partly_written_anew_is_found_between_its_first_and_last_word_left(case, data):
    then, chosen, now, _sentences = case
    words = chosen.split()
    changed = data.draw(st.sets(st.integers(1, len(words) - 2), max_size=(len(words) - 1) // 2))
    anew = " ".join("anders" if at in changed else word for at, word in enumerate(words))
    now = now.replace(chosen, anew)
    assert stands(then, chosen, now) in (anew, anew.rstrip("."))


@given(edited())
def test_a_sentence_that_was_taken_out_is_gone_and_no_other_takes_its_place(case):
    then, chosen, _now, sentences = case
    now = " ".join(one for one in sentences if one != chosen)
    assert stands(then, chosen, now) is None


@given(edited(), st.data())
def test_a_remark_on_a_few_words_stays_on_those_words(case, data):
    then, chosen, now, _sentences = case
    words = chosen.rstrip(".").split()
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    some = " ".join(words[first : last + 1])
    assert stands(then, some, now) == some


@given(st.text(max_size=80), st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_any_text_gives_a_passage_within_it_that_shares_words_or_none(then, now, one, other):
    start, end = sorted((one, other))
    assume(end <= len(then))
    found = follow(then, Span(start, end), now)
    if found and then != now:
        assert 0 <= found.start < found.end <= len(now)


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_in_the_same_text_it_stands_where_it_stood(then, one, other):
    start, end = sorted((one, other))
    assert follow(then, Span(start, end), then) == Span(start, end)


def test_of_two_equal_sentences_the_one_with_the_same_neighbours_is_meant():
    then = "In maart vroegen we het. Niemand wist het. In juni vroegen we het weer. Niemand wist het. Dat viel op."
    second = then.rindex("Niemand wist het.")
    now = f"Een nieuw begin, met uitleg. {then}"
    assert follow(then, Span(second, second + 17), now).start == now.rindex("Niemand wist het.")


def test_a_sentence_that_became_two_is_found_where_its_words_are():
    now = PLAN.replace("De ouders lazen het nooit.", "De meeste ouders lazen het stuk nooit.")
    assert stands(PLAN, "De ouders lazen het nooit.", now) == "De meeste ouders lazen het stuk nooit"


def test_small_words_far_away_do_not_stretch_the_passage():
    now = "Het viel de rector pas laat op dat de ouders lazen wat er al jaren in de gids stond, en nooit meer."
    assert stands(PLAN, "De ouders lazen", now) == "de ouders lazen"
    assert stands(PLAN, "De ouders lazen het", now) == "de ouders lazen"


def test_a_long_text_is_searched_at_once():
    then = " ".join(f"de school {at} van het plan" for at in range(4000)) + " " + PLAN
    now = "Vooraf een zin. " + then.replace("lazen het nooit", "lazen het stuk nooit")
    began = time.process_time()
    assert stands(then, "De ouders lazen het nooit.", now) == "De ouders lazen het stuk nooit"
    assert time.process_time() - began < 2  # seconds; it takes some hundredths
