"""Labels of every kind, and what holds for a drawing whatever they are."""

from itertools import combinations

from hypothesis import strategies as st

from leergang.kit.drawing.layouts.captions import Item
from leergang.kit.drawing.shapes import Box, Drawing
from leergang.kit.drawing.widths import width

AWKWARD = [
    "",
    " ",
    "Rol",
    "Verantwoordelijkheid",
    "Evaluatie, verantwoording en dialoog",
    "Meerjarenonderwijskwaliteitsverbeteringsprogramma",
    "hottentottententententoonstellingsmakersbijeenkomst " * 12,
    "W" * 700,
    "kwaliteits\u00adontwikkelings\u00adgesprek",
    "plan/doe/na-gaan",
    "👩🏽‍🏫 klaar 🎉🎉🎉",
    "جودة التعليم في المدرسة",
    "\u202eomgekeerd\u202c",
    "質量保証の全体像について",
    "a" + "\u0301" * 40,
    '<script>alert("x")</script>',
    "& < > \" '",
    "regel\nregel\x00\x07\ud800",
]
labels = st.sampled_from(AWKWARD) | st.text(max_size=60)
items = st.builds(Item, labels, labels, st.sampled_from(["", "1", "Check", "BKA1", "Verantwoordelijkheid"]))
lists = st.lists(items, max_size=14)
widths = st.sampled_from([340, 608]) | st.integers(300, 900)
SHEET_EDGE = 0.6  # what a stroke may stand out


def outside(drawing: Drawing) -> list:
    """The shapes that stand out of the sheet."""
    return [
        shape
        for shape in drawing.shapes
        if not (
            shape.box.x >= -SHEET_EDGE
            and shape.box.y >= -SHEET_EDGE
            and shape.box.right <= drawing.width + SHEET_EDGE
            and shape.box.bottom <= drawing.height + SHEET_EDGE
        )
    ]


def touching(drawing: Drawing) -> list:
    """The pairs of texts that stand on each other."""
    return [(a, b) for a, b in combinations(drawing.texts, 2) if a.box.overlaps(b.box)]


def spilling(drawing: Drawing) -> list:
    """The lines that are wider than the box of their text, where the browser is not told to keep to it."""
    return [
        line.text
        for text in drawing.texts
        for line in text.fitted.lines
        if not line.squeeze and width(line.text, text.fitted.size, text.fitted.style.bold) > text.box.width + 0.01
    ]


def said(drawing: Drawing) -> str:
    """All its words."""
    return " ".join(line.text for text in drawing.texts for line in text.fitted.lines)


def box(x=0, y=0, width=10, height=10) -> Box:
    """A box, where only some of it matters."""
    return Box(x, y, width, height)
