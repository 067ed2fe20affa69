"""The seven roles of who works on quality."""

from leergang.kit.drawing.layouts.captions import Item
from leergang.kit.drawing.layouts.ring import ring

from .figure import Figure

# Role, what you do in it, and what becomes of too much and too little of it.
ROLES = (
    ("Onderzoeker", "maakt vragen scherp en toont patronen", "rapporten zonder eigenaar", "meningen winnen"),
    ("Bewaker", "houdt eisen en afspraken in het oog", "kwaliteitspolitie", "verrassing bij bezoek"),
    ("Adviseur", "schetst keuzes en kiest positie", "meebesturen", "jaknikker"),
    ("Aanjager", "brengt beweging op gang", "trekker van andermans project", "plan blijft plan"),
    ("Verbinder", "knoopt niveaus en mensen aan elkaar", "postbode", "eilandjes"),
    ("Kritische vriend", "spreekt tegen, met zorg", "alleen vriend of alleen criticus", "groepsdenken"),
    ("Verteller", "laat zien wat er veranderde", "mooi weer", "niemand ziet vooruitgang"),
)
ITEMS = tuple(Item(role, does) for role, does, _, _ in ROLES)

FIGURE = Figure(
    name="rollenwiel",
    title="Zeven rollen van de kwaliteitsmedewerker",
    told=(
        "De figuur is een wiel met zeven rollen van gelijke grootte. Met de klok mee zijn dat onderzoeker, bewaker, "
        "adviseur, aanjager, verbinder, kritische vriend en verteller. In het midden staat wat ze delen: je hebt "
        "invloed, maar geen gezag in de lijn. Je wisselt van rol, want te veel van één rol werkt tegen je."
    ),
    head=("Rol", "Wat je doet", "Te veel ervan", "Te weinig ervan"),
    rows=ROLES,
    draw=lambda width: ring(ITEMS, Item("Invloed", "zonder gezag in de lijn"), width),
)
