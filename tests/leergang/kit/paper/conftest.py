"""A document with everything in it that one can have."""

import pytest

from leergang.kit.paper.document import Document, Quote, Section, Table, Words

MARKDOWN = """# Een kop

Gewoon, **vet**, *schuin* en [een link](https://voorbeeld.example/a?b=1&c=2).
Volgende regel.

1. een
2. twee
   - diep

3. drie

Ertussen.

5. vijf

> Wat iemand zei

| wie | wat |
|---|---|
| Noor | plan |
"""


@pytest.fixture
def document():
    table = Table(("Criterium", "Niveau"), (("Rode draad", "Op koers"),))
    quote = Quote("Dit is **raak**.", by="Ingrid van Dam", about="een rij van drie")
    sections = (Section("Hoe loopt het?", (Words(MARKDOWN),)), Section("Wat ervan gezegd is", (table, quote)))
    return Document("De rode draad", (("Van", "Łukasz Yıldız"), ("Versie", "2")), sections)
