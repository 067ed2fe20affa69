"""What recurs in a number of texts."""

import pytest

from assignments.overview.rules import recurring, told_in


def test_a_word_in_two_texts_recurs_and_one_that_stands_twice_in_one_does_not():
    said = ["Je doel is klein. Je doel is groot.", "Welk doel?", "De conclusie. En nog een conclusie."]
    assert recurring(said) == [("doel", 2)]


def test_forms_of_a_word_are_one_word():
    assert recurring(["De conclusie is kort.", "Je conclusies lopen ver uiteen."])[0][1] == 2


def test_of_words_that_always_stand_together_the_longer_is_told():
    said = recurring(["Noem de bron erbij: wie vraag je erbij?", "Noem de bron erbij."])
    assert said == [("noem de bron erbij", 2)]


def test_a_word_that_also_stands_by_itself_is_told_beside_the_longer():
    said = dict(recurring(["Een nieuw doel.", "Dat nieuw doel.", "Elk doel."]))
    assert said == {"doel": 3, "nieuw doel": 2}


def test_words_are_not_taken_together_over_the_end_of_a_sentence():
    assert ("leerlingen toetsen", 2) not in recurring(
        ["Vraag leerlingen. Toetsen helpt.", "Zoek leerlingen. Toetsen zijn er."]
    )


def test_what_search_passes_over_names_and_small_words_say_nothing():
    assert recurring(["Fatima, je ziet het goed.", "Dat is goed, Fatima."], ignored=["Fatima Aydin"]) == []


@pytest.mark.parametrize("texts", [[], [""], ["Alleen deze tekst."]])
def test_without_two_texts_nothing_recurs(texts):
    assert recurring(texts) == []


def test_the_most_frequent_stands_first_and_no_more_are_told_than_fit():
    texts = [" en ".join(f"woord{letter}" for letter in "abcdefgh"[:count]) for count in (8, 8, 3)]
    assert recurring(texts, most=1)[0][1] == 3
    assert len(recurring(texts, most=1)) == 1


def test_a_phrase_counts_once_a_text_over_lines_and_without_its_last_sign():
    assert (
        told_in("Wie zit er aan tafel?", ["Mooi. Wie zit er\naan tafel, en wie niet? Wie zit er aan tafel?", "Nee."])
        == 1
    )


def test_an_empty_phrase_stands_nowhere():
    assert told_in("?", ["Wat?"]) == 0
