"""Sight and grip: two axes, four places."""

from leergang.kit.drawing.layouts.captions import Item
from leergang.kit.drawing.layouts.grid import Cell, grid

from .art import ADRIFT, IN_THE_DARK, LOOKING_ON, STEERING
from .figure import Figure

PUSHING = Item("Duwen in het donker", "Er wordt hard gewerkt, maar waaraan?")
AT_THE_HELM = Item("Sturen", "Je ziet iets, doet iets en kijkt opnieuw.")
FLOATING = Item("Drijven", "Het gaat zoals het gaat.")
WATCHING = Item("Toekijken", "Je ziet het gebeuren.")
CELLS = (
    (Cell(PUSHING, IN_THE_DARK, veiled=True), Cell(AT_THE_HELM, STEERING, strong=True)),
    (Cell(FLOATING, ADRIFT, veiled=True), Cell(WATCHING, LOOKING_ON)),
)

FIGURE = Figure(
    name="zicht-en-grip",
    title="Zicht en grip: vier plekken",
    told=(
        "De figuur heeft vier vakken. Van links naar rechts krijg je meer zicht: je weet hoe het ervoor staat. "
        "Van onder naar boven krijg je meer grip: je kunt iets veranderen en doet dat ook. Linksonder is drijven. "
        "Rechtsonder is toekijken. Linksboven is duwen in het donker. Rechtsboven, met veel zicht en veel grip, is "
        "sturen."
    ),
    head=("Plek", "Zicht", "Grip", "Wat er gebeurt"),
    rows=(
        (FLOATING.label, "weinig", "weinig", FLOATING.note),
        (WATCHING.label, "veel", "weinig", WATCHING.note),
        (PUSHING.label, "weinig", "veel", PUSHING.note),
        (AT_THE_HELM.label, "veel", "veel", AT_THE_HELM.note),
    ),
    draw=lambda width: grid(CELLS, ("weinig zicht", "veel zicht"), ("veel grip", "weinig grip"), width),
)
