"""Where a sentence ends: abbreviations, numbers, quotes and initials do not end one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergang.content.checks.sentences import GOES_ON, sentences, words

PLAIN = st.text("abcdefghijklmnopqrstuvwxyzëïé", min_size=2, max_size=9).filter(lambda word: word not in GOES_ON)
SENTENCE = st.lists(PLAIN, min_size=2, max_size=8).map(lambda found: " ".join(found).capitalize())
HARD = """bijv. | m.b.v. | art. 2.87 | o.a. | d.w.z. | i.p.v. | t.a.v. | a.d.h.v. | blz. 12 | dr. Jansen | nr. 3
    | ca. 30 | J. de Vries | vgl. Deming | prof. dr. De Wit | € 2.500 | 12.30 | s.v.p. | p. 4 | St. Jan"""
ABBREVIATION = st.sampled_from([one.strip() for one in HARD.split("|")])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Zonder punt", 1),
        ("Dit is er een. Dit is er nog een.", 2),
        ("Kijk bijv. naar art. 2.87 van de wet. Daar staat het.", 2),
        ("Dat werkt m.b.v. De Ring, d.w.z. Onze kring. Klaar.", 2),
        ("We keken naar toetsen, lessen, enz. Daarna spraken we.", 2),
        ("‘Wat zie je?’ Hij zweeg.", 2),
        ("‘Wat zie je?’ vroeg hij.", 1),
        ("Er waren 3.000 leerlingen om 12.30 uur. Mooi!", 2),
        ("Kijk op www.school.nl. Daar staat het.", 2),
        ("J. de Vries en A.B. Jansen spraken. Toen niet.", 2),
        ("Wacht… Nog even. En toen?", 3),
        ("Een regel\nNog een regel", 2),
        ("Het was 2021. 14 scholen deden mee.", 2),
    ],
)
def test_a_text_has_as_many_sentences_as_a_reader_hears(text, count):
    assert len(sentences(text)) == count


@given(st.lists(SENTENCE, min_size=1, max_size=6), st.sampled_from([".", "!", "?", "…"]))
def test_sentences_put_one_after_another_come_apart_again(made, mark):
    assert sentences(" ".join(f"{sentence}{mark}" for sentence in made)) == [f"{sentence}{mark}" for sentence in made]


@given(SENTENCE, ABBREVIATION, SENTENCE)
def test_an_abbreviation_in_the_middle_ends_no_sentence(before, abbreviation, after):
    text = f"{before} {abbreviation} {after[0].lower()}{after[1:]}. Klaar is het."
    assert len(sentences(text)) == 2


@given(st.text())
def test_no_word_of_any_text_is_lost_or_counted_twice(text):
    assert sum(words(sentence) for sentence in sentences(text)) == sum(words(line) for line in text.splitlines())


@given(st.text())
def test_no_sentence_of_any_text_is_empty(text):
    assert all(sentence.strip() for sentence in sentences(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [("art. 2.87", 2), ("kwaliteits-kalender", 1), ("foto’s en 12,5 procent", 4), ("", 0), ("… –", 0)],
)
def test_a_word_is_what_a_reader_reads_as_one(text, count):
    assert words(text) == count
