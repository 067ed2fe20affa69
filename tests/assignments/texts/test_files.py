"""An assignment comes in from the folder of a course and goes out to it, word for word."""

import pytest

from assignments.briefs.models import AssignmentPage
from assignments.questions.kinds import KINDS
from assignments.submissions.kind import own_work, way_to
from assignments.texts.questions import grammar
from assignments.work.actions import save
from assignments.work.models import Work
from cohorts.enrolment.actions import enrol
from leergang.content.course import CoursePage
from leergang.content.importing.writing import import_folder
from tests import factories
from tests.assignments.texts.conftest import FILE, TEXT
from tests.leergang.content.exporting.world import a_site_of_its_own, changed, contents, export

pytestmark = pytest.mark.django_db


def page():
    return AssignmentPage.objects.get()


def test_a_file_of_a_day_is_an_assignment_below_it(folder):
    assert folder.bring_in()[FILE] == "gemaakt"
    assert page().live
    assert page().url.endswith("/dag-1/opdracht-kijk-rond/")
    assert (page().words_min, page().words_max, page().together) == (250, 2500, "duo")
    first, second = page().questions()
    assert (first.label, first.help, first.example) == (
        "Wat zie je?",
        "Ongeveer een bladzijde.\n\nZonder namen.",
        "Verzonnen: een rij van drie.",
    )
    assert first.is_required
    assert not second.is_required
    assert "Met een leerling" in str(page().body.raw_data)
    assert [block.value["name"] for block in page().rubric] == ["Blik", "Vraag", "Taal"]
    assert page().rubric[0].value["level_4"] == "ziet | en hoort"


def test_brought_in_twice_it_stays_as_it_is_and_exported_it_is_the_same_file(folder, tmp_path):
    folder.bring_in()
    assert folder.changed() == {}
    assert export(tmp_path / "uit") == []
    assert (tmp_path / "uit" / FILE).read_text() == TEXT
    assert changed(tmp_path / "uit") == {}


def test_every_kind_of_question_comes_back_the_same(folder, tmp_path):
    folder.bring_in()
    body = [(slug, filled(kind.block(), slug)) for slug, kind in KINDS.items()]
    teacher, own = factories.user(), page()
    own.body = body
    own.save_revision(user=teacher).publish()
    with a_site_of_its_own():
        assert export(tmp_path / "uit") == []
        assert changed(tmp_path / "uit") == {}
    first = contents(tmp_path / "uit")
    with a_site_of_its_own():
        CoursePage.objects.get().delete()
        import_folder(tmp_path / "uit")
        export(tmp_path / "uit")
    assert contents(tmp_path / "uit") == first


AWKWARD = "# Eén | *ster* &amp; {#x} \\ :::"


def filled(block, slug):
    """A value in which every part says something awkward, of any kind of block."""
    value = {}
    for name, child in block.child_blocks.items():
        kind = type(child).__name__
        if name == "key":
            value[name] = f"sleutel-{slug.replace('_', '-')}"
        elif kind == "ListBlock":
            value[name] = [f"{AWKWARD} {number}" for number in range(2)]
        elif kind in ("CharBlock", "TextBlock"):
            value[name] = AWKWARD if kind == "CharBlock" or name != "help" else f"{AWKWARD}\n- punt\n\n> twee"
        elif kind == "BooleanBlock":
            value[name] = False
        else:
            value[name] = child.get_default()
    return value


def test_each_kind_has_its_own_word_in_a_file():
    assert len(grammar().known) == len(KINDS)


def test_an_address_that_is_not_the_name_of_the_file_stands_in_the_head(folder, tmp_path):
    folder.bring_in()
    own = page()
    own.slug = "speuren"
    own.save_revision().publish()
    assert export(tmp_path / "uit") == []
    assert "\nslug: speuren\n" in (tmp_path / "uit/dag-1/opdracht-1-speuren.md").read_text()
    assert changed(tmp_path / "uit") == {}


def test_what_somebody_edited_since_is_left_alone(folder):
    folder.bring_in()
    own = page()
    own.title = "Kijk goed rond"
    own.save_revision(user=factories.user(name="Renske")).publish()
    folder.write(FILE, TEXT.replace("Kijk rond", "Loop rond"))
    assert "Renske paste deze pagina aan" in folder.changed()[FILE]
    assert page().title == "Kijk goed rond"
    folder.changed(overwrite=True)
    assert page().title == "Loop rond"


def test_an_assignment_moves_to_another_day_with_its_file(folder):
    folder.bring_in()
    before = page().pk
    folder.move(FILE, "dag-2/opdracht-1-kijk-rond.md")
    assert folder.changed() == {"dag-2/opdracht-1-kijk-rond.md": "verplaatst"}
    assert page().pk == before
    assert "/dag-2/" in page().url


def answered(who):
    save(work=own_work(who, page(), way_to(who, page())), body={"wat-zie-je": "Een rij."}, revision=0, by=who)


@pytest.fixture
def writer(folder):
    folder.bring_in()
    who = factories.user()
    enrol(cohort=factories.cohort(CoursePage.objects.get()), user=who)
    answered(who)
    return who


def test_a_question_with_answers_does_not_vanish(folder, writer):
    folder.write(FILE, TEXT.replace("sleutel: wat-zie-je", "sleutel: wat-hoor-je"))
    [problem] = folder.refused()
    assert "de sleutel ‘wat-zie-je’ is weg, en eraan hangt: een antwoord in 1 opdracht" in problem
    assert Work.objects.get().body == {"wat-zie-je": "Een rij."}


def test_a_file_that_went_while_answers_hang_on_it_is_asked_back(folder, writer):
    folder.remove(FILE)
    [problem] = folder.refused()
    assert "deze opdracht heeft geen bestand meer" in problem
    assert "slug: opdracht-kijk-rond" in problem


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("met: duo", "met: klas", 3, "‘met: klas’ is onbekend."),
        ("250 tot 2500", "veel", 4, "‘woorden: veel’ kan niet. Schrijf ‘250 tot 2500’"),
        ("250 tot 2500", "2500 tot 250", 4, "250 is minder dan 2500. Draai ze om."),
        ("## Waarvoor", "## Waarom", 6, "sectie ‘Waarom’ is onbekend."),
        ("## Zo pak je het aan", "## Waarvoor", 10, "sectie ‘Waarvoor’ staat er twee keer."),
        ("::: open", "::: vraag", 17, "blok ‘vraag’ is onbekend. Kies uit:"),
        ("sleutel: wat-zie-je\n", "", 17, "‘sleutel’ ontbreekt bij ‘::: open’."),
        ("verplicht: nee", "verplicht: soms", 27, "‘verplicht: soms’ kan niet. Schrijf ‘ja’ of ‘nee’."),
        ("sleutel: met-wie", "sleutel: wat-zie-je", 27, "sleutel ‘wat-zie-je’ is al gebruikt op regel 17."),
        ("- Alleen\n", "", 27, "Het minimale aantal items is 2"),
        ("## Vragen", "## Vragen\n\nLos.", 17, "hier staan alleen blokken:"),
        ("| Nog niet ", "", 38, "hier staat een tabel met de kop"),
        ("Blik {#blik}", "Blik", 40, "dit criterium heeft geen sleutel."),
        ("{#taal}", "{#blik}", 42, "sleutel ‘blik’ is al gebruikt op regel 40."),
        ("| nieuw |", "|", 41, "deze rij heeft 4 cellen; de kopregel heeft er 5."),
        ("| geen |", "| |", 41, "‘nog niet’"),
        ("title: Kijk rond", "titel: Kijk rond", 1, "‘title’ ontbreekt in de kop"),
        ("stap:eerste", "stap:weg", 13, "er is geen stap met de sleutel ‘weg’."),
    ],
)
def test_what_is_wrong_is_told_with_its_line(folder, old, new, line, sentence):
    assert old in TEXT
    folder.write(FILE, TEXT.replace(old, new, 1))
    problems = folder.refused()
    assert [problem for problem in problems if f"{FILE}, regel {line}: " in problem and sentence in problem], problems


def test_a_name_that_fits_nothing_says_how_an_assignment_is_called(folder):
    folder.move(FILE, "dag-1/opdracht-a.md")
    [problem] = folder.refused()
    assert "noem een opdracht ‘opdracht-1-naam.md’" in problem
