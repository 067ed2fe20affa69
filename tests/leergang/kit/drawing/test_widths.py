"""The table of widths against the font that readers get."""

import pytest
from django.conf import settings
from PIL import ImageFont

from leergang.kit.drawing.widths import CHARACTERS, width

FONT = settings.BASE_DIR / "static/fonts/source-sans-3-latin-wght-normal.woff2"
SENTENCES = [
    "Verantwoordelijkheid",
    "Evaluatie, verantwoording en dialoog",
    "Wat houden we, en waar stoppen we mee?",
    "‘Ik durfde niks.’ Eén idee: 96 % – of €12…",
]


def font(weight):
    found = ImageFont.truetype(FONT, 1000, layout_engine=ImageFont.Layout.BASIC)
    found.set_variation_by_axes([weight])
    return found


@pytest.mark.parametrize(("weight", "bold"), [(400, False), (600, True)])
def test_a_letter_is_as_wide_as_in_the_font(weight, bold):
    measured = font(weight)
    latin = [one for one in CHARACTERS if one <= "ÿ"]
    assert len(latin) > 120
    wrong = {one: (width(one, 1000, bold), measured.getlength(one)) for one in latin}
    assert not {one: pair for one, pair in wrong.items() if abs(pair[0] - pair[1]) > 2}


@pytest.mark.parametrize(("weight", "bold"), [(400, False), (600, True)])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_is_never_wider_than_we_reckon_and_hardly_narrower(sentence, weight, bold):
    measured = font(weight).getlength(sentence)
    assert 0.985 * width(sentence, 1000, bold) <= measured <= 1.005 * width(sentence, 1000, bold)
