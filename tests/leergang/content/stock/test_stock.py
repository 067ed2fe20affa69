"""What a folder of course text holds and lacks: said of each file, before anybody reads it."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command

from leergang.content.importing.folder import read_folder
from leergang.content.stock.counting import take_stock
from leergang.content.stock.ease import ease, syllables
from leergang.content.stock.lacking import lacking
from tests.leergang.content.importing.course import FIRST, SECOND, THIRD, CourseFolder

TODAY = date(2027, 4, 8)
WHOLE = """
## Wat je ziet {#wat-je-ziet}

Op school kijkt iedereen anders naar kwaliteit. Dat merk je aan tafel.

::: vraag
sleutel: mijn-blik

Waar kijk jij het eerst naar?
:::

::: zelftoets
sleutel: klopt-dit

Wie kijkt er?
- [x] Iedereen.
- [ ] Niemand.
> Iedereen kijkt, ook wie niets zegt.
:::

::: casus
titel: Twee kanten

Esma wil wachten. Ruud wil vandaag iets doen.
? Wat doe jij?
:::
"""
HEAD = {"feiten": "EIGEN", "onderwerpen": "kwaliteitscultuur", "lijn": "cultuur", "minutes": 3}


@pytest.fixture
def folder(tmp_path):
    """A course in which nothing is lacking."""
    folder = CourseFolder(tmp_path / "leergang").fill()
    folder.remove("dag-2")
    folder.remove(SECOND)
    folder.write("bronnen.md", "---\ntitle: Bronnen\n---\n\n## Een wet {#G-01}\n\nGelezen.\n")
    folder.step(FIRST, "eerste", WHOLE, **HEAD)
    return folder


def told(folder):
    return [str(problem) for problem in lacking(read_folder(folder.path), TODAY)]


def test_a_course_in_which_nothing_is_lacking_is_in_order(folder):
    assert told(folder) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"feiten": ""}, f"{FIRST}, regel 6: zeg achter ‘feiten:’ waar deze stap op rust, bijvoorbeeld G-01 of EIGEN."),
        ({"feiten": "G-99"}, f"{FIRST}, regel 6: ‘G-99’ staat niet in bronnen.md."),
        ({"feiten": "EK"}, f"{FIRST}, regel 6: zeg achter ‘EK:’ wat een redacteur nog moet nagaan, zonder komma’s."),
        ({"goal": ""}, "Deze pagina heeft geen doel."),
        ({"minutes": 40}, "Er staat 40 minuten"),
        ({"onderwerpen": ""}, "Deze pagina heeft geen onderwerp."),
        ({"lijn": ""}, "Deze pagina hoort bij geen lijn."),
    ],
)
def test_what_the_head_of_a_step_lacks_is_told(folder, change, sentence):
    folder.step(FIRST, "eerste", WHOLE, **HEAD | change)
    assert [problem for problem in told(folder) if sentence in problem] == told(folder) != []


@pytest.mark.parametrize("facts", ["G-01", "G-01b, EIGEN", "S", "EK: of deze naam nog bestaat"])
def test_facts_that_can_be_looked_up_are_in_order(folder, facts):
    folder.step(FIRST, "eerste", WHOLE, **HEAD | {"feiten": facts})
    assert told(folder) == []


def test_a_step_without_text_and_a_step_with_nothing_to_do_are_told(folder):
    folder.step(SECOND, "tweede", "", **HEAD)
    folder.step("dag-1/01-kijken/03-vierde.md", "vierde", "## Kijk {#kijk}\n\nKijk maar.\n", **HEAD | {"minutes": 1})
    assert told(folder) == [
        f"{SECOND}: deze stap heeft nog geen tekst.",
        "dag-1/01-kijken/03-vierde.md: hier is niets te doen. Zet er een vraag, zelftoets, casus of afvinklijst in.",
    ]


def test_a_module_without_self_check_case_or_question_is_told(folder):
    folder.step(
        FIRST, "eerste", "## Kijk {#kijk}\n\nKijk maar.\n\n::: afvinklijst\ntitel: Kijk\n\n- Hier\n:::\n", **HEAD
    )
    missing = [problem for problem in told(folder) if "in deze module staat geen" in problem]
    assert [problem.rpartition(" ")[2] for problem in missing] == ["casus.", "vraag.", "zelftoets."]


def test_a_sentence_that_is_too_long_and_a_standard_that_is_not_there_are_told(folder):
    head = "kader: 2021\ngeldig-vanaf: 2021-08-01\nzekerheid: starttekst"
    folder.write("standaarden.md", f"---\ntitle: Standaarden\n---\n\n## Zicht {{#OP2}}\n{head}\n\nKijken.\n")
    long = "Dit is een zin die maar doorgaat " + "en doorgaat " * 12 + "en die OP9 noemt."
    folder.step(FIRST, "eerste", WHOLE + "\n\n" + long + "\n", **HEAD)
    text = "\n".join(told(folder))
    assert "woorden: ‘Dit is een zin" in text
    assert "standaard OP9 staat niet in standaarden.md." in text


def test_the_stock_counts_each_module_and_the_whole(folder):
    folder.write("dag-2/dag.md", "---\ntitle: Richting\n---\n")
    folder.write("dag-2/01-doen/module.md", "---\ntitle: Doen\n---\n")
    folder.step(THIRD, "derde", "## Doen {#doen}\n\nVijf woorden staan er hier.\n", **HEAD)
    first, second, whole = take_stock(read_folder(folder.path))
    assert (first.title, first.steps, first.blocks["prompt"], first.blocks["case"]) == ("Kijken", 1, 1, 1)
    assert (second.words, second.average) == (6, 5)
    assert (whole.steps, whole.words) == (2, first.words + 6)


def test_easy_words_in_short_sentences_read_easier():
    assert syllables("kwaliteitszorg") == 4
    assert syllables("Ik zie een huis.") == 4
    assert syllables("2.87") == 1
    assert ease(["Ik zie een huis."]) > 60 > ease(["Verantwoordingsdocumentatie operationaliseert kwaliteitsambities."])
    assert ease([]) is None


def test_the_command_shows_the_table_and_ends_with_a_fault_when_something_is_lacking(folder, capsys):
    call_command("check_course", folder.path)
    assert "Kijken" in capsys.readouterr().out
    folder.step(SECOND, "tweede", "", **HEAD)
    with pytest.raises(CommandError, match="Dit ontbreekt nog \\(1\\)"):
        call_command("check_course", folder.path)
    folder.remove("leergang.md")
    with pytest.raises(CommandError, match=r"geen leergang\.md"):
        call_command("check_course", folder.path)
