"""What is wrong in a `:::` block or in front matter is named with its line; and nothing changed."""

import pytest

from leergang.content.figures.register import FIGURES
from tests.leergang.content.importing.course import FIRST, SECOND, step

pytestmark = pytest.mark.django_db
HEAD = "## Kop {#kop}\n\n"  # the body begins on line 7, the block on line 9

NESTED = "::: casus\ntitel: T\n\nTekst.\n::: citaat\nbron: B\n\nCitaat.\n:::\n? Vraag\n:::\n"
OPTIONS = "::: zelftoets\nsleutel: toets\n\nVraag?\n{}\n> Uitleg.\n:::\n"
TABLE = "::: tabel\ntitel: T\n\n{}\n:::\n"
WORK = "::: werkvorm\ntitel: T\ndoel: D\ntijd: {}\ngroep: G\n\n{}\n:::\n"
SOURCES = "::: bronnen\n\n{}\n:::\n"
BLOCKS = {
    "::: kader\ntitel: T\n\nTekst.\n:::\n": [
        "9: blok ‘kader’ is onbekend. Kies uit: afvinklijst, beeld, bronnen, casus, citaat, download, figuur, kaart, "
        "opmerking, tabel, tekst, valkuil, video, voorbeeld, vraag, werkvorm, zelftoets."
    ],
    WORK.format("een uur", "1. Lees."): ["9: ‘tijd’ is een getal van 1 tot en met 480."],
    WORK.format("481", "1. Lees."): ["9: ‘tijd’ is een getal van 1 tot en met 480."],
    WORK.format("20", "- Lees."): ["15: elke stap van een werkvorm begint met een nummer: ‘1. ’."],
    WORK.format("20", "? Wat zie je?"): ["9: een werkvorm heeft minstens één stap. Begin die regel met ‘1. ’."],
    WORK.format("20", f"1. Lees.\n? {'v' * 301}"): [
        "9: ‘vraag’: Zorg dat deze waarde niet meer dan 300 tekens bevat (het zijn er nu 301)."
    ],
    "::: citaat\nbron: B\n\nTekst.\n": ["9: ‘::: citaat’ wordt niet afgesloten. Zet er een regel ‘:::’ onder."],
    "::: citaat\nbron: B\n\nTekst.\n\n## Verder {#verder}\n": [
        "14: sluit eerst ‘::: citaat’ van regel 9 af met een regel ‘:::’."
    ],
    NESTED: [
        "13: sluit eerst ‘::: casus’ van regel 9 af met een regel ‘:::’.",
        "19: deze ‘:::’ sluit geen blok af. Haal hem weg, of zet er een naam achter.",
    ],
    ":::\n": ["9: deze ‘:::’ sluit geen blok af. Haal hem weg, of zet er een naam achter."],
    "::: citaat\n\nTekst.\n:::\n": ["9: ‘bron’ ontbreekt bij ‘::: citaat’. Voeg een regel ‘bron: …’ toe."],
    "::: citaat\nbron:\n\nTekst.\n:::\n": ["9: ‘bron’ ontbreekt bij ‘::: citaat’. Voeg een regel ‘bron: …’ toe."],
    "::: citaat\nbron: B\ntitel: T\n\nTekst.\n:::\n": ["11: ‘titel’ hoort niet bij ‘::: citaat’. Kies uit: bron."],
    "::: citaat\nbron: B\nbron: C\n\nTekst.\n:::\n": ["11: ‘bron’ staat er twee keer. Haal er één weg."],
    "::: citaat\nbron: B\nTekst.\n:::\n": [
        "11: dit is geen regel ‘naam: waarde’. In een blok komt boven de tekst een lege regel.",
    ],
    "::: citaat\nbron: B\n\n:::\n": ["9: ‘citaat’: Dit is een verplicht veld."],
    "::: citaat\nbron: B\n\nDit is **vet**.\n:::\n": ["12: vet kan hier niet. Haal de sterretjes weg."],
    f"::: valkuil\ntitel: {'t' * 121}\n\nTekst.\n:::\n": [
        "9: ‘titel’: Zorg dat deze waarde niet meer dan 120 tekens bevat (het zijn er nu 121)."
    ],
    "::: valkuil\ntitel: T\n\n> Tekst.\n:::\n": ["12: gebruik ‘::: citaat’ voor een citaat."],
    "::: casus\ntitel: T\n\nTekst.\n:::\n": ["9: een casus heeft minstens één vraag. Begin die regel met ‘? ’."],
    "::: casus\ntitel: T\n\nTekst.\n? Vraag\nNog tekst.\n:::\n": [
        "14: hier begint elke regel met ‘? ’. Zet andere tekst erboven."
    ],
    TABLE.format("Tekst."): ["9: een tabel heeft een kopregel, een regel ‘|---|---|’ en minstens één rij."],
    TABLE.format("| a | b |\n|---|---|"): [
        "9: een tabel heeft een kopregel, een regel ‘|---|---|’ en minstens één rij."
    ],
    TABLE.format("| a | b |\n|---|---|\n| c |\n| d | e | f |"): [
        "14: deze rij heeft 1 cellen; de kopregel heeft er 2.",
        "15: deze rij heeft 3 cellen; de kopregel heeft er 2.",
    ],
    TABLE.format("| a | b |\n|---|---|\n| c | [d](stap:weg) |"): ["14: er is geen stap met de sleutel ‘weg’."],
    OPTIONS.format("- [x] Ja\n- [x] Ook"): [
        "9: ‘antwoorden’: Kies minstens één antwoord dat klopt en één dat niet klopt."
    ],
    OPTIONS.format("- [x] Ja"): ["9: ‘antwoorden’: Het minimale aantal items is 2"],
    OPTIONS.format("- [x] Ja\n- [] Nee\n- [ ] Nooit"): [
        "14: een antwoord begint met ‘- [ ] ’, of met ‘- [x] ’ als het klopt."
    ],
    OPTIONS.format(f"- [x] Ja\n- [ ] {'n' * 251}"): [
        "9: ‘antwoorden’, 2, ‘antwoord’: Zorg dat deze waarde niet meer dan 250 tekens bevat (het zijn er nu 251)."
    ],
    OPTIONS.format("- [x] Ja\n- [ ] Nee") + "\n::: vraag\nsleutel: toets\n\nEn jij?\n:::\n": [
        "18: sleutel ‘toets’ is al gebruikt op regel 9. Kies een andere."
    ],
    "::: zelftoets\nsleutel: toets\n\nVraag?\n- [x] Ja\n- [ ] Nee\n:::\n": ["9: ‘uitleg’: Dit is een verplicht veld."],
    "::: vraag\nsleutel: v\nregels: 0\n\nVraag?\n:::\n": ["9: ‘regels’ is een getal van 1 tot en met 30."],
    "::: vraag\nsleutel: v\nregels: veel\n\nVraag?\n:::\n": ["9: ‘regels’ is een getal van 1 tot en met 30."],
    "::: vraag\nsleutel: v\n\nVraag?\n> Hulp.\nNog een vraag?\n:::\n": [
        "14: hier begint elke regel met ‘> ’. Zet andere tekst erboven."
    ],
    "::: afvinklijst\ntitel: T\n\n- een\ntwee\n:::\n": ["13: elke regel begint hier met ‘- ’."],
    "::: afvinklijst\ntitel: T\n\n:::\n": ["9: ‘punten’: Het minimale aantal items is 1"],
    SOURCES.format("- a | b | c | d | e | f"): [
        "11: een bron heeft hoogstens vijf delen: titel | waar | adres | opmerking | voor de redactie.",
    ],
    SOURCES.format("- Titel | | javascript:alert(1) |"): ["9: ‘bronnen’, 1, ‘adres’: Voer een geldige URL in."],
    "::: figuur\nnaam: ovaal\n:::\n": [
        "9: figuur ‘ovaal’ is onbekend. Kies uit: " + ", ".join(sorted(FIGURES)) + ".",
    ],
    "::: beeld\nbestand: beelden/kring.png\nalt: A\nbron: B\n\nTekst.\n:::\n": [
        "14: dit blok heeft geen tekst. Gebruik ‘bijschrift: …’, of zet de tekst eronder."
    ],
    f"::: beeld\nbestand: beelden/kring.png\nalt: {'a' * 401}\nbron: B\n:::\n": [
        "9: ‘alt’: Zorg dat deze waarde niet meer dan 400 tekens bevat (het zijn er nu 401)."
    ],
}


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_that_cannot_be_read(folder, block):
    folder.step(SECOND, "tweede", HEAD + block)
    assert folder.refused() == [f"{SECOND}, regel {problem}" for problem in BLOCKS[block]]


HEADS = {
    "key: tweede\ntitle: T\ngoal: G\n": [
        "1: ‘minutes’ ontbreekt in de kop van het bestand. Voeg een regel ‘minutes: …’ toe."
    ],
    "key: tweede\ntitle:\ngoal: G\nminutes: 5\n": [
        "1: ‘title’ ontbreekt in de kop van het bestand. Voeg een regel ‘title: …’ toe."
    ],
    "key: tweede\ntitle: T\ngoal: G\nminutes: 5\ncolour: red\n": [
        "6: ‘colour’ in de kop is onbekend. Kies uit: feiten, goal, key, lijn, minutes, onderwerpen, title."
    ],
    "key: tweede\ntitle: Een **T**\ngoal: [G](stap:eerste)\nminutes: 5\n": [
        "3: vet kan hier niet. Haal de sterretjes weg.",
        "4: een link kan hier niet. Haal de haken weg.",
    ],
    "key: tweede\ntitle: T\ntitle: U\ngoal: G\nminutes: 5\n": ["4: ‘title’ staat er twee keer. Haal er één weg."],
    "key: tweede\ntitle: T\ngoal: G\n  more: x\nminutes: 5\n": [
        "5: dit is geen regel ‘naam: waarde’. In een blok komt boven de tekst een lege regel."
    ],
    "key: Tweede Stap\ntitle: T\ngoal: G\nminutes: 5\n": [
        "2: sleutel ‘Tweede Stap’ mag alleen kleine letters, cijfers en losse streepjes hebben."
    ],
    f"key: {'k' * 81}\ntitle: T\ngoal: G\nminutes: 5\n": ["2: ‘key’ heeft 81 tekens, en er passen er 80."],
    f"key: tweede\ntitle: T\ngoal: G\nminutes: 5\nfeiten: {'f' * 251}\n": [
        "6: ‘feiten’ heeft 251 tekens, en er passen er 250."
    ],
    f"key: tweede\ntitle: {'t' * 256}\ngoal: {'g' * 251}\nminutes: 5\n": [
        "3: ‘title’ heeft 256 tekens, en er passen er 255.",
        "4: ‘goal’ heeft 251 tekens, en er passen er 250.",
    ],
    "key: tweede\ntitle: T\ngoal: G\nminutes: vijf\n": ["5: ‘minutes’ is een getal van 1 tot en met 240."],
    f"key: tweede\ntitle: T\ngoal: G\nminutes: {'9' * 1000}\n": ["5: ‘minutes’ is een getal van 1 tot en met 240."],
    "key: tweede\ntitle: T\ngoal: G\nminutes: 0\n": ["5: ‘minutes’ is een getal van 1 tot en met 240."],
    "key: eerste\ntitle: T\ngoal: G\nminutes: 5\n": [f"2: sleutel ‘eerste’ is al van {FIRST}. Kies een andere."],
}


@pytest.mark.parametrize("head", HEADS)
def test_front_matter_that_cannot_be_read(folder, head):
    folder.write(SECOND, f"---\n{head}---\n")
    assert folder.refused() == [f"{SECOND}, regel {problem}" for problem in HEADS[head]]


def test_two_steps_may_ask_under_the_same_key(folder):
    for name, key in ((FIRST, "eerste"), (SECOND, "tweede")):
        folder.step(name, key, HEAD + "::: vraag\nsleutel: mijn-vraag\n\nWat zie je?\n:::\n")
    assert set(folder.bring_in().values()) == {"gemaakt"}


def test_the_name_of_a_field_may_begin_with_a_capital(folder):
    folder.step(FIRST, "eerste", HEAD + "::: citaat\nBron: Iemand\n\nTekst.\n:::\n")
    folder.bring_in()
    assert step("eerste").body[1].value["source"] == "Iemand"


def test_a_step_may_still_be_empty(folder):
    folder.step(FIRST, "eerste", "")
    folder.bring_in()
    assert not step("eerste").body


def test_all_problems_of_all_files_are_told_at_once_in_order(folder):
    folder.step(SECOND, "tweede", "Tekst.\n\n::: kader\n:::\n\n![a](b)\n")
    folder.write("dag-1/01-kijken/module.md", "---\n---\n<i>\n")
    folder.write("leergang.md", "---\ntitle: K\nslug: kwaliteit\n---\nBoven.\n\n## Prijs\n")
    places = [problem.partition(": ")[0] for problem in folder.refused()]
    assert places == [
        "dag-1/01-kijken/02-tweede.md, regel 7",
        "dag-1/01-kijken/02-tweede.md, regel 9",
        "dag-1/01-kijken/02-tweede.md, regel 12",
        "dag-1/01-kijken/module.md, regel 1",
        "dag-1/01-kijken/module.md, regel 3",
        "leergang.md, regel 5",
        "leergang.md, regel 7",
    ]


COURSES = {
    "## Docenten\n\n### Renske\nDocent.\n": ["7: zet onder de naam van de docent eerst een regel ‘*rol*’."],
    "## Docenten\n\n### Renske\n*Docent*\n": ["7: ‘over deze docent’: Dit is een verplicht veld."],
    "## Docenten\n\nTekst.\n": ["7: deze tekst staat boven de eerste ‘### ’. Zet hem daaronder."],
    f"## Vragen en antwoorden\n\n### {'v' * 201}\nJa.\n": [
        "7: ‘vraag’: Zorg dat deze waarde niet meer dan 200 tekens bevat (het zijn er nu 201)."
    ],
    "## Vragen en antwoorden\n\n### Wat?\n": ["7: ‘antwoord’: Dit is een verplicht veld."],
    "## Oud-deelnemers\n\n### Ilse\n": ["7: ‘woorden’: Dit is een verplicht veld."],
    "## Voor wie\n\nJij.\n\n## Voor wie\n\nEn jij.\n": ["9: sectie ‘Voor wie’ staat er twee keer. Maak er één van."],
    "## Voor Wie\n": [
        "5: sectie ‘Voor Wie’ is onbekend. Kies uit: Voor wie, Wat je meeneemt, Werkwijze, Docenten, "
        "Vragen en antwoorden, Vervolg, Oud-deelnemers."
    ],
    "## Voor wie\n\n### Jij\n": ["7: een kop kan hier niet staan. Of staat er een regel met streepjes onder de tekst?"],
}


@pytest.mark.parametrize("text", COURSES)
def test_a_public_course_page_that_cannot_be_read(folder, text):
    folder.write("leergang.md", f"---\ntitle: K\nslug: kwaliteit\n---\n{text}")
    assert folder.refused() == [f"leergang.md, regel {problem}" for problem in COURSES[text]]
