"""Text that has to fit: whole words, then smaller, then cut, then shortened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leergang.kit.drawing.text import LINE, Style, clean, fit
from leergang.kit.drawing.widths import is_measured, width

from .samples import AWKWARD, labels

NAME = Style("name", 17, bold=True)


def lines(text, room, **kwargs):
    return [line.text for line in fit(text, NAME, room, **kwargs).lines]


@given(labels, st.floats(1, 700), st.floats(1, 300), st.integers(1, 8))
def test_any_text_fits_any_room(text, room, height, most):
    fitted = fit(text, NAME, room, height, most)
    assert fitted.width <= room + 0.01
    assert fitted.height <= height + 0.01
    assert len(fitted.lines) <= most


@given(labels)
def test_what_is_kept_can_be_written_in_a_page(text):
    assert clean(clean(text)) == clean(text)
    assert isinstance(clean(text).encode(), bytes)
    assert all(one >= " " for one in clean(text))


def test_a_text_that_fits_is_one_line_at_full_size():
    fitted = fit("Rol", NAME, 100)
    assert [line.text for line in fitted.lines] == ["Rol"]
    assert fitted.size == 17
    assert fitted.height == 17 * LINE


def test_lines_are_made_about_as_long_as_each_other():
    assert lines("een twee drie vier vijf zes", 150) == ["een twee drie", "vier vijf zes"]


def test_a_long_word_first_gets_smaller():
    assert lines("Verantwoordelijkheid", 150) == ["Verantwoordelijkheid"]
    assert fit("Verantwoordelijkheid", NAME, 150).size < 17


def test_a_word_is_cut_where_its_writer_allows_it():
    assert lines("kwaliteits\u00adverbetering", 100) == ["kwaliteits-", "verbetering"]
    assert lines("kwaliteits\u00adverbetering", 300) == ["kwaliteitsverbetering"]


def test_a_word_is_cut_after_its_own_hyphen_or_slash_without_another():
    assert lines("docenten-overlegtafel", 100) == ["docenten-", "overlegtafel"]


def test_a_word_without_hints_is_cut_between_syllables():
    cut = lines("Hottentottententententoonstelling", 120)
    assert len(cut) > 1
    assert all(line.endswith("-") for line in cut[:-1])
    assert "".join(cut).replace("-", "") == "Hottentottententententoonstelling"


def test_what_cannot_fit_ends_with_dots():
    assert lines("een lang verhaal zonder einde " * 30, 80, most=2)[-1].endswith("…")


def test_a_character_we_cannot_measure_is_held_to_its_width():
    (line,) = fit("🎉 ok", NAME, 300).lines
    assert line.squeeze
    assert not is_measured(line.text)
    assert not fit("café", NAME, 300).lines[0].squeeze


def test_nothing_gives_no_lines():
    assert lines("", 100) == lines(" \n", 100) == lines("\u200b", 100) == lines("woord", 0) == []


def test_signs_that_turn_or_break_a_line_are_left_out():
    assert clean("\u202eom\u202c\x00 tekst\ud800") == "om tekst"
    assert clean("a" + "\u0300" * 50) == "à" + "\u0300" * 2


@pytest.mark.parametrize("text", AWKWARD)
def test_a_wider_letter_makes_a_wider_text(text):
    assert width(text + "W", 17) > width(text + "i", 17) >= width(text, 17)


def test_an_accent_takes_no_room():
    assert width("e", 20) == width("é", 20) == width("e\u0301", 20)
