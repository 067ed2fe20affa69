"""The people of the case cards, a profile that is filled, and a browser of its owner."""

import pytest
from django.test import Client

from assignments.work.models import Work
from tests import factories
from tests.assignments.cases.conftest import editor, fellow, group, library, now, teacher

__all__ = ["editor", "fellow", "group", "library", "now", "teacher"]

TASKS = ("Teamcijfers klaarzetten", "4", "ja", "+"), ("Roosterklachten doorsturen", "2", "nee", "−")
PEOPLE = ("Rector", "Opbrengsten", "elke maand"), ("Leerlingen van klas 1", "De eerste maanden", "nog niet")
CIRCLES = ("Vorm van de enquête", "ik beslis"), ("De jaaragenda", "ik beïnvloed"), ("Beoordelen", "ik blijf eraf")
WHEEL = ("4", "3"), ("3", "2"), ("2", "2"), ("1", "2"), ("1", "3"), ("2", "2"), ("1", "2")
FILLED = {
    "statement": "Ik zorg voor het ritme.",
    "function_school": "kwaliteitsmedewerker",
    "function_own": "vragensteller",
    "tasks": factories.table("tasks", *TASKS),
    "ambitions": "Een collegiale review\nLeerlingen laten meepraten",
    "counterparts": factories.table("counterparts", *PEOPLE),
    "meetings": factories.table("meetings", ("Managementoverleg", "ik geef advies", "elke maand")),
    "circles": factories.table("circles", *CIRCLES),
    "commission": "Floor, rector",
    "shown_to": "Floor en de teamleiders",
    "fits_first": "Onderzoeker",
    "costs_effort": "Verteller",
    "wheel": factories.table("wheel", *WHEEL),
    "next_year": "Teamleiders leiden hun gesprek zelf.",
    "revise_on": "in juni, met Floor",
    "agreed_by": "Floor (akkoord)",
}


@pytest.fixture
def profile(reader, group) -> Work:
    return factories.profile(reader, **FILLED)


@pytest.fixture
def own(reader, group):
    """A browser of the participant."""
    client = Client()
    client.force_login(reader)
    return client
