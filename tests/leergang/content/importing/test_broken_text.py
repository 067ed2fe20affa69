"""What is wrong in a text is named with its file and line, in words that say how to mend it; and nothing changed."""

import pytest

from tests.leergang.content.importing.course import FIRST, SECOND, step

pytestmark = pytest.mark.django_db
HEAD = "## Kop {#kop}\n\n"  # the body begins on line 7, what is added to this on line 9

HEADINGS = {
    "Tekst.\n": (7, "de tekst heeft geen enkele kop. Zet er minstens één ‘## Kop {#sleutel}’ in."),
    "## {#kop}\n": (7, "deze kop heeft geen tekst. Schrijf ‘## Kop {#sleutel}’."),
    "##\n": (7, "deze kop heeft geen tekst. Schrijf ‘## Kop {#sleutel}’."),
    "## Kop\n": (7, "deze kop heeft geen sleutel. Zet er ‘ {#sleutel}’ achter."),
    "## Kop {#}\n": (7, "deze kop heeft geen sleutel. Zet er ‘ {#sleutel}’ achter."),
    "## Kop {#kop} \n\n## Nog een {#kop}\n": (9, "sleutel ‘kop’ is al gebruikt op regel 7. Kies een andere."),
    "## Kop {#Mijn kop}\n": (7, "sleutel ‘Mijn kop’ mag alleen kleine letters, cijfers en losse streepjes hebben."),
    "### Tussenkop {#kop}\n": (7, "een tussenkop (###) staat altijd onder een kop (##)."),
    "# Kop {#kop}\n": (7, "gebruik ‘##’ voor een kop en ‘###’ voor een tussenkop."),
    "##Kop {#kop}\n": (7, "zet een spatie achter de hekjes van een kop: ‘## Kop {#sleutel}’."),
    "## **Kop** {#kop}\n": (7, "vet kan hier niet. Haal de sterretjes weg."),
    f"## {'Lang ' * 31} {{#kop}}\n": (
        7,
        "‘kop’: Zorg dat deze waarde niet meer dan 150 tekens bevat (het zijn er nu 154).",
    ),
    f"## Kop {{#{'k' * 61}}}\n": (
        7,
        f"sleutel ‘{'k' * 61}’ heeft 61 tekens, en er passen er 60.",
    ),
    HEAD + "Kop\n===\n": (9, "een kop kan hier niet staan. Of staat er een regel met streepjes onder de tekst?"),
}
NO_LINK = "de link ‘{}’ kan niet. Begin met https://, mailto:, stap:, pagina: of bestand:."
TEXTS = {
    "> Citaat\n": "gebruik ‘::: citaat’ voor een citaat.",
    ">Citaat\n": "gebruik ‘::: citaat’ voor een citaat.",
    "![Kring](beelden/kring.png)\n": "gebruik ‘::: beeld’ voor een beeld.",
    "Dit is <b>vet</b>.\n": "HTML lezen we niet. Schrijf het in Markdown, of zet een ‘\\’ voor de ‘<’.",
    "<script>alert(1)</script>\n": "HTML lezen we niet. Schrijf het in Markdown, of zet een ‘\\’ voor de ‘<’.",
    "<!-- straks -->\n": "HTML lezen we niet. Schrijf het in Markdown, of zet een ‘\\’ voor de ‘<’.",
    "Dit is `code`.\n": "code kennen we niet. Haal de accenten weg, of de spaties aan het begin van de regel.",
    "    ingesprongen\n": "code kennen we niet. Haal de accenten weg, of de spaties aan het begin van de regel.",
    "```\ncode\n```\n": "code kennen we niet. Haal de regels met accenten of golfjes weg.",
    "---\n": "een streep kennen we niet. Haal deze regel weg.",
    "| a | b |\n|---|---|\n| 1 | 2 |\n": "zet een tabel in ‘::: tabel’.",
    "  ::: citaat\n": "‘:::’ begint helemaal links. Haal de spaties weg.",
    "Dit is **vet .\n": "hier zou ‘**’ letterlijk in de tekst staan. Zet de sterretjes tegen het vette woord aan.",
    "Dat zegt iemand.[^1]\n": "voetnoten kennen we niet. Zet het in de tekst of in ‘::: bronnen’.",
    "Lees [dit][1].\n": "dit is geen hele link. Schrijf ‘[tekst](https://…)’.",
    "Lees [dit].\n\n[dit]: https://example.nl\n": "dit is geen hele link. Schrijf ‘[tekst](https://…)’.",
    "Lees [dit](een plek).\n": "dit is geen hele link. Schrijf ‘[tekst](https://…)’.",
    "[x](javascript:alert(1))\n": NO_LINK.format("javascript:alert(1)"),
    "[x](JaVaScRiPt:alert(1))\n": NO_LINK.format("JaVaScRiPt:alert(1)"),
    "[x](data:text/html;base64,PHM+)\n": NO_LINK.format("data:text/html;base64,PHM+"),
    "[x](//elders.example)\n": NO_LINK.format("//elders.example"),
    "[x](02-tweede.md)\n": NO_LINK.format("02-tweede.md"),
    "[x](https://[)\n": NO_LINK.format("https://["),
    "[x](mailto:)\n": NO_LINK.format("mailto:"),
    "[x](stap:vierde)\n": "er is geen stap met de sleutel ‘vierde’.",
    "[x](stap:)\n": "er is geen stap met de sleutel ‘’.",
    "[x](bestand:weg.pdf)\n": "het bestand ‘bestanden/weg.pdf’ is er niet. Zet het in de map van de leergang.",
    "[x](bestand:)\n": "het bestand ‘bestanden/’ is er niet. Zet het in de map van de leergang.",
    "[x](bestand:../../buiten.pdf)\n": (
        "het bestand ‘bestanden/../../buiten.pdf’ is er niet. Zet het in de map van de leergang."
    ),
    "1993. Toen begon het.\n": "een lijst begint bij 1. Is dit geen lijst? Schrijf dan ‘\\.’ in plaats van de punt.",
    "- a\n  - b\n    - c\n      - d\n": "deze lijst gaat te diep. Blijf bij twee of drie niveaus.",
    "- punt\n\n  nog een alinea\n": "een punt in een lijst is één alinea. Begin een nieuwe alinea helemaal links.",
}
LATER_LINE = {
    "Lees [dit].\n\n[dit]: https://example.nl\n": 11,
    "- a\n  - b\n    - c\n      - d\n": 12,
    "- punt\n\n  nog een alinea\n": 11,
}


@pytest.mark.parametrize("body", HEADINGS)
def test_a_heading_that_cannot_stand(folder, body):
    folder.step(SECOND, "tweede", body)
    line, message = HEADINGS[body]
    assert folder.refused() == [f"{SECOND}, regel {line}: {message}"]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_that_a_page_cannot_keep(folder, text):
    folder.step(SECOND, "tweede", HEAD + text)
    assert folder.refused() == [f"{SECOND}, regel {LATER_LINE.get(text, 9)}: {TEXTS[text]}"]


def test_the_line_is_that_of_the_fault_and_not_of_its_paragraph(folder):
    folder.step(SECOND, "tweede", HEAD + "Een\ntwee\ndrie <b>vier</b>\nvijf\n\n- zes\n- [zeven](stap:acht)\n")
    assert [problem.partition(":")[0] for problem in folder.refused()] == [f"{SECOND}, regel 11", f"{SECOND}, regel 15"]


FINE = [
    "Klassen < 20 leerlingen en scores > 7, dus 3<4 en a <b.",
    "Een | in de tekst, en nog | een.",
    "Een naam_met_streepjes, 5 * 3 * 2 en een_half.",
    "Zo staat ::: midden in een zin.",
    "Schrijf \\*sterretjes\\*, \\<b\\> en \\# letterlijk.",
    "Kosten: € 10,– ‘en’ “meer” … 100 %.",
    "Een [haak] en [nog een] en (dit).",
    "Lees <https://example.nl/> eens.",
    "Lees [dit] later.",
    "De rector [Joost]: ‘Ja.’",
    "#hashtag"[1:] + " zonder hekje",
    "&amp; &lt;b&gt; & &nbsp;",
    "1\\. is geen lijst.",
    "🎒 日本 ñ é",
]


@pytest.mark.parametrize("text", FINE)
def test_ordinary_prose_is_read(folder, signed_in, text):
    folder.step(FIRST, "eerste", HEAD + text + "\n")
    folder.bring_in()
    assert signed_in.get(step("eerste").url).status_code == 200
    assert folder.changed() == {}


def test_what_is_typed_is_what_is_read(folder):
    folder.step(FIRST, "eerste", HEAD + "Klassen < 20 & \\<b\\> met *nadruk*, __vet__ en een\nnieuwe regel\\\nhier.\n")
    folder.bring_in()
    assert step("eerste").body[1].value.source == (
        "<p>Klassen &lt; 20 &amp; &lt;b&gt; met <i>nadruk</i>, <b>vet</b> en een nieuwe regel<br/>hier.</p>"
    )
