"""What the desk draws once for all pieces holds nothing of one of them."""

from assignments.conversation.drawn import drawn_slots
from assignments.desk.drawn import drawn_level
from assignments.desk.showing import Level
from assignments.rubrics.models import Criterion

KIJKEN = Criterion("kijken", "Goed kijken", ("niet", "soms", "vaak", "altijd"))


def written(**cells):
    row = {"at": "", "quote": "", "said": "", "as": ""}
    return {"remarks": {"kind": "remarks", "rows": [row, row | cells]}}


def test_a_remark_stands_in_its_own_piece_only():
    assert "<b>Mooi" not in drawn_slots(written(said="<b>Mooi gezien"))
    assert "&lt;b&gt;Mooi gezien" in drawn_slots(written(said="<b>Mooi gezien"))
    assert "Mooi gezien" not in drawn_slots({})


def test_twelve_remarks_can_be_made_whether_some_are_or_not():
    for body in ({}, written(quote="een zin", said="Waarom?")):
        drawn = drawn_slots(body)
        assert [drawn.count(f'name="remarks__{at}__said"') for at in range(13)] == [1] * 12 + [0]


def test_each_piece_shows_the_level_that_was_chosen_there():
    assert [drawn_level(Level("level_kijken", KIJKEN, chosen)).count(" checked") for chosen in ("", "3", "")] == [
        0,
        1,
        0,
    ]
    assert 'value="3" checked' in drawn_level(Level("level_kijken", KIJKEN, "3"))


def test_what_is_no_level_chooses_none_whatever_a_browser_sent():
    assert drawn_level(Level("level_kijken", KIJKEN, "5" * 9999)) == drawn_level(Level("level_kijken", KIJKEN, ""))
