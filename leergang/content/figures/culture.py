"""The culture wheel: eight fields round what they have in common."""

from leergang.kit.drawing.layouts.captions import Item
from leergang.kit.drawing.layouts.ring import ring

from .figure import Figure

# Name, the question in the drawing, and the questions in full.
FIELDS = (
    ("Opdracht en kaders", "Wat is mij toevertrouwd?", "Wat is mij toevertrouwd? Welke grenzen trek ik niet zelf?"),
    ("Rol", "Welk stuk is van mij?", "Welk stuk van het geheel is van mij? Wat rekenen anderen op mij?"),
    ("Team", "Wie werken met mij mee?", "Wie werken met mij mee? Wanneer treffen we elkaar echt?"),
    ("Informatie", "Wat moet ik weten?", "Wat moet ik weten, en van wie, om eerlijk na te gaan hoe het gaat?"),
    ("Maatstaf", "Wanneer is het goed?", "Waaraan zien we dat het goed is? Wanneer is het goed genoeg?"),
    ("Visie", "Welk beeld delen we?", "Welk beeld van de toekomst delen we? Wat doen we er morgen voor?"),
    ("Verantwoordelijkheid", "Wie doet wat?", "Wie doet wat, en wanneer? Aan wie leg ik uit wat het opleverde?"),
    ("Sturing", "Wie geeft mij richting?", "Wie geeft mij richting, op de doelen en op mijn opdracht?"),
)
ITEMS = tuple(Item(name, question) for name, question, _ in FIELDS)

FIGURE = Figure(
    name="cultuurwiel",
    title="Het cultuurwiel",
    told=(
        "De figuur is een wiel met acht vakken van gelijke grootte. Met de klok mee zijn dat opdracht en kaders, rol, "
        "team, informatie, maatstaf, visie, verantwoordelijkheid en sturing. In het midden staat wat de vakken bindt: "
        "iedereen is samen eigenaar van beter worden en van laten zien hoe het gaat. Elk vak heeft een eigen vraag."
    ),
    head=("Vak", "Vragen"),
    rows=tuple((name, questions) for name, _, questions in FIELDS),
    draw=lambda width: ring(ITEMS, Item("Samen eigenaar", "van beter worden"), width),
)
