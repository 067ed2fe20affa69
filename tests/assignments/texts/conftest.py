"""A course in a folder, with an assignment on its first day."""

import pytest

from tests.leergang.content.importing.course import CourseFolder

FILE = "dag-1/opdracht-1-kijk-rond.md"
TEXT = """---
title: Kijk rond
met: duo
woorden: 250 tot 2500
---
## Waarvoor

- Je ziet **meer**.

## Zo pak je het aan

1. Loop rond.
2. Lees de [eerste stap](stap:eerste).

## Vragen

::: open
sleutel: wat-zie-je
voorbeeld: Verzonnen: een rij van drie.

Wat zie je?
> Ongeveer een bladzijde.
>
> Zonder namen.
:::

::: keuze
sleutel: met-wie
verplicht: nee

Met wie liep je?
- Met een leerling
- Alleen
:::

## Waar je docent naar kijkt

| Criterium | Nog niet | In opbouw | Op koers | Sterk |
|---|---|---|---|---|
| Blik {#blik} | vluchtig | ziet iets | ziet veel | ziet \\| en hoort |
| Vraag {#vraag} | geen | een | scherp | nieuw |
| Taal {#taal} | vaag | gaat | helder | raak |
"""


@pytest.fixture
def folder(tmp_path):
    """Not imported yet."""
    made = CourseFolder(tmp_path / "course").fill()
    made.write(FILE, TEXT)
    return made
