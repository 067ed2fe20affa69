"""The cycle of plan, do, check and act, with what holds it in place."""

from leergang.kit.drawing.layouts.captions import Item
from leergang.kit.drawing.layouts.ring import ring

from .figure import Figure

STEPS = (
    Item("Bedoelen", "Wat willen we dat leerlingen merken?", "Plan"),
    Item("Doen", "Wat doen we, met wie en wanneer?", "Do"),
    Item("Nagaan", "Wat zien we nu, en waardoor?", "Check"),
    Item("Bijstellen", "Wat houden we, en waar stoppen we mee?", "Act"),
)
CORE = Item("Borgen", "zo blijft het, ook zonder ons")

FIGURE = Figure(
    name="kring",
    title="De kring met borgen",
    told=(
        "De figuur is een ring van vier delen die met de klok mee draait. Rechtsboven staat Plan: wat bedoelen we? "
        "Daarna komen Do: doen, Check: nagaan en Act: bijstellen. Na Act begint de ring weer bij Plan. "
        "In het midden staat borgen. Borgen hoort bij elke stap: het houdt het goede vast, ook als mensen weggaan."
    ),
    head=("Stap", "Wat je doet", "Vraag"),
    rows=(
        *((step.mark, step.label, step.note) for step in STEPS),
        ("In het midden", CORE.label, "Zo blijft het, ook zonder ons."),
    ),
    draw=lambda width: ring(STEPS, CORE, width, turning=True),
)
