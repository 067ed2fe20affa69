"""Five views on quality, after Harvey and Green (1993)."""

from leergang.kit.drawing.layouts.captions import Item
from leergang.kit.drawing.layouts.rays import rays

from .figure import Figure

# Name, what is good in this view, what it makes you overlook, and the name the researchers gave it.
VIEWS = (
    ("Uitzonderlijk", "uitblinken, meer zijn dan de rest", "de gewone les", "uitzonderlijk"),
    ("Foutloos", "elke keer kloppen", "leren van wat misging", "perfectie of consistentie"),
    ("Geschikt voor het doel", "doen waarvoor het bedoeld is", "wie dat doel koos", "doelgeschiktheid"),
    ("Waar voor je geld", "veel opbrengst voor de inzet", "wat je niet kunt tellen", "waar voor je geld"),
    ("Verandering", "leerlingen worden er sterker van", "bewijs, want dat is lastig", "transformatie"),
)
ITEMS = tuple(Item(name, f"Goed is: {good}.\nJe mist snel: {missed}.") for name, good, missed, _ in VIEWS)

FIGURE = Figure(
    name="opvattingen",
    title="Vijf opvattingen over kwaliteit",
    told=(
        "De figuur begint bij hetzelfde woord: kwaliteit. Vijf lijnen lopen naar vijf opvattingen: uitzonderlijk, "
        "foutloos, geschikt voor het doel, waar voor je geld en verandering. Bij elke opvatting staat wat dan goed is "
        "en wat je dan snel mist. De nummers zijn geen volgorde: geen opvatting is beter dan een andere."
    ),
    head=("Opvatting", "Goed is", "Je mist snel", "Bij Harvey en Green"),
    rows=VIEWS,
    draw=lambda width: rays(ITEMS, Item("Kwaliteit", "hetzelfde woord"), width),
)
