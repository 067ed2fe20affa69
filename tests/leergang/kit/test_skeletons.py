"""A template that is drawn once holds nothing of the reader before, and lets no text of anybody become HTML."""

from html import escape

import pytest
from django.utils.safestring import mark_safe

from leergang.kit.skeletons import fill

FOOT = "assignments/work/foot.html"


def foot(**values):
    return fill(FOOT, {"id": "tekst", "who_reads": "Alleen jij leest dit.", "saved": ""} | values)


def test_each_reader_gets_their_own_words():
    assert "Bewaard gisteren" in foot(saved="Bewaard gisteren")
    assert "Bewaard" not in foot(saved="").replace("Bewaar</button>", "")


@pytest.mark.parametrize("typed", ["<script>x</script>", '" onfocus="x', "'>x", "&lt;b&gt;"])
def test_what_was_typed_is_shown_and_not_obeyed(typed):
    drawn = foot(saved=typed, id=typed)
    assert typed not in drawn
    assert drawn.count(escape(typed)) == 2


def test_a_gap_that_somebody_types_stays_text():
    assert "⟦who_reads⟧" in foot(saved="⟦who_reads⟧")


def test_what_is_safe_already_is_left_as_it_is():
    assert "<b>nu</b>" in foot(saved=mark_safe("<b>nu</b>"))
