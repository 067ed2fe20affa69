"""The ring of the board and the ring of the school, and what goes between them."""

from leergang.kit.drawing.layouts.captions import Item
from leergang.kit.drawing.layouts.rings import Ring, linked_rings

from .figure import Figure

BOARD = Ring(
    Item("Bestuur"),
    (
        Item("Visie, ambities en doelen", "Waar wil het bestuur heen, en hoe houdt het daar zicht op?", "BKA1"),
        Item("Uitvoering en kwaliteitscultuur", "Zijn er mensen, middelen en ruimte om het waar te maken?", "BKA2"),
        Item("Evaluatie, verantwoording en dialoog", "Wat leert het bestuur, en aan wie legt het dat uit?", "BKA3"),
    ),
)
SCHOOL = Ring(
    Item("School"),
    (
        Item("Visie, ambities en doelen", "Welk beeld van goed onderwijs deelt het team, met welke doelen?", "SKA1"),
        Item("Uitvoering en kwaliteitscultuur", "Voert het team plannen uit, en leert het samen?", "SKA2"),
        Item("Evaluatie, verantwoording en dialoog", "Wat leert de school, van wie, en wat verandert er?", "SKA3"),
    ),
)
THERE, BACK = Item("Richting en ruimte"), Item("Zicht en tegenspraak")

FIGURE = Figure(
    name="bestuur-en-school",
    title="De ring van het bestuur en de ring van de school",
    told=(
        "De figuur toont twee ringen: een van het bestuur en een van de school. Elke ring heeft dezelfde drie delen. "
        "Het eerste deel is visie, ambities en doelen. Het tweede is uitvoering en kwaliteitscultuur. Het derde is "
        "evaluatie, verantwoording en dialoog. Bij het bestuur heten ze BKA1, BKA2 en BKA3, bij de school SKA1, SKA2 "
        "en SKA3. Een pijl loopt van het bestuur naar de school: richting en ruimte. Een gestippelde pijl loopt terug: "
        "zicht en tegenspraak. Zo houden de ringen elkaar draaiend."
    ),
    head=("Van wie", "Standaard", "Naam", "Vraag"),
    rows=(
        *(("Bestuur", item.mark, item.label, item.note) for item in BOARD.items),
        *(("School", item.mark, item.label, item.note) for item in SCHOOL.items),
        ("Van bestuur naar school", "", THERE.label, ""),
        ("Van school naar bestuur", "", BACK.label, ""),
    ),
    draw=lambda width: linked_rings(BOARD, SCHOOL, THERE, BACK, width),
)
