"""The chain of plans, from the board to the lesson and back."""

from leergang.kit.drawing.layouts.captions import Item
from leergang.kit.drawing.layouts.chain import Link, chain

from .figure import Figure

LINKS = (
    Link(Item("Strategisch plan", "van het bestuur, voor 4 tot 6 jaar"), "ambitie", "bijgestelde koers"),
    Link(Item("Schoolplan", "van de school, hooguit 4 jaar, verplicht"), "schooldoel", "gesprek met het bestuur"),
    Link(Item("Jaarplan", "van de schoolleiding, voor 1 jaar"), "aanpak van dit jaar", "rapportage van de school"),
    Link(Item("Teamplan", "van het team, voor 1 jaar"), "bijdrage van het team", "conclusie van het team"),
    Link(Item("Vakwerkplan", "van de sectie, voor 1 of 2 jaar"), "gedrag in de les", "waarneming in de les"),
)
DOWN, UP = "De lijn omlaag", "De lijn omhoog"

FIGURE = Figure(
    name="plannenketen",
    title="De keten van plannen",
    told=(
        "De figuur toont vijf plannen onder elkaar. Van boven naar beneden zijn dat het strategisch plan, het "
        "schoolplan, het jaarplan, het teamplan en het vakwerkplan. Links loopt een lijn omlaag: een ambitie van het "
        "bestuur wordt stap voor stap gedrag in de les. Rechts loopt een gestippelde lijn omhoog: wat je ziet in de "
        "les komt stap voor stap terug bij het bestuur, en stelt de koers bij."
    ),
    head=("Plan", "Van wie en hoe lang", DOWN, UP),
    rows=tuple((link.item.label, link.item.note, link.down, link.up) for link in LINKS),
    draw=lambda width: chain(LINKS, DOWN, UP, width),
)
