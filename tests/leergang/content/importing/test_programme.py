"""The programme of a day and the page for the teacher of a module: in, out and in again."""

import pytest

from leergang.content.course import DayPage, ModulePage, StepPage
from leergang.content.exporting.actions import export_course
from leergang.content.media import Handout
from leergang.content.teaching.models import TeacherPage
from tests.leergang.content.importing.course import FIRST, THIRD

pytestmark = pytest.mark.django_db
DAY, DOCENT = "dag-1/dag.md", "dag-1/01-kijken/docent.md"
HEAD = "---\ntitle: Zicht\ngoal: Je ziet meer.\n---\n"
PROGRAMME = """## Programma van de dag {#programma}

### Dagdeel 1 {#dagdeel-1}

::: werkvorm
titel: Sorteren
doel: Je hoort wat een ander goed noemt.
tijd: 20
groep: drietallen

1. Lees om de beurt een zin.
2. Leg hem bij een opvatting.
? Welke zin bleef liggen?
:::
"""
LET_OP = "## Waar je op let {#waar-je-op-let}\n\nReken op uitloop.\n"
WITH_FILE = "## Kaart {#kaart}\n\nNeem de [kaart](bestand:kaart.pdf) mee.\n"


def kinds(page):
    return [block.block_type for block in page.body]


def test_what_stands_above_the_first_heading_of_a_day_is_its_preparation(folder):
    folder.write(DAY, f"{HEAD}Lees je schoolplan.\n\n{PROGRAMME}")
    folder.bring_in()
    day = DayPage.objects.get(slug="dag-1")
    assert (day.preparation, kinds(day)) == ("<p>Lees je schoolplan.</p>", ["heading", "heading", "work_form"])
    work_form = day.body[2].value
    assert (work_form["minutes"], work_form["question"]) == (20, "Welke zin bleef liggen?")
    assert list(work_form["steps"]) == ["Lees om de beurt een zin.", "Leg hem bij een opvatting."]


@pytest.mark.parametrize("preparation", ["Lees je schoolplan.\n\n", ""])
def test_a_day_with_a_programme_comes_back_the_same(folder, tmp_path, preparation):
    folder.write(DAY, f"{HEAD}{preparation}{PROGRAMME}")
    folder.bring_in()
    assert export_course(DayPage.objects.first().get_parent().specific, tmp_path / "uit")[1] == []
    assert (tmp_path / "uit" / DAY).read_text() == f"{HEAD}{preparation}{PROGRAMME}"


def test_a_heading_of_a_programme_without_a_key_is_told_with_its_line(folder):
    folder.write(DAY, f"{HEAD}Lees dit.\n\n## Programma\n")
    assert folder.refused() == [f"{DAY}, regel 7: deze kop heeft geen sleutel. Zet er ‘ {{#sleutel}}’ achter."]


def test_a_page_for_the_teacher_comes_in_and_goes_out_again(folder, tmp_path):
    folder.write(DOCENT, f"---\n---\n{LET_OP}")
    assert folder.bring_in()[DOCENT] == "gemaakt"
    page = TeacherPage.objects.get()
    assert (page.title, page.slug, page.live) == ("Voor de docent", "voor-de-docent", True)
    assert page.get_parent().specific == ModulePage.objects.get(title="Kijken")
    assert folder.changed() == {}
    assert export_course(DayPage.objects.first().get_parent().specific, tmp_path / "uit")[1] == []
    assert (tmp_path / "uit" / DOCENT).read_text() == f"---\ntitle: Voor de docent\n---\n{LET_OP}"


def test_it_follows_its_module_to_another_day(folder):
    folder.write(DOCENT, f"---\n---\n{LET_OP}")
    folder.bring_in()
    page = TeacherPage.objects.get()
    folder.move("dag-1/01-kijken", "dag-2/02-kijken")
    folder.bring_in()
    assert TeacherPage.objects.get().pk == page.pk
    assert TeacherPage.objects.get().url_path.endswith("/dag-2/kijken/voor-de-docent/")


def test_a_step_may_not_take_its_address(folder):
    folder.write(DOCENT, f"---\n---\n{LET_OP}")
    folder.step("dag-1/01-kijken/03-voor-de-docent.md", "nog-een")
    message = "de naam ‘voor-de-docent’ is al van dag-1/01-kijken/03-voor-de-docent.md. Kies een andere."
    assert folder.refused() == [f"{DOCENT}: {message}"]


@pytest.mark.parametrize("at_once", [True, False])
def test_a_file_that_a_step_shows_too_is_for_participants(folder, at_once):
    folder.write(DOCENT, f"---\n---\n{WITH_FILE}")
    if not at_once:
        folder.bring_in()
        assert Handout.objects.get().page.specific == TeacherPage.objects.get()
    folder.step(THIRD, "derde", WITH_FILE)
    folder.bring_in()
    step = StepPage.objects.get(key="derde")
    assert Handout.objects.filter(page=step.pk).exists()
    assert f'id="{Handout.objects.get(page=step.pk).pk}"' in str(step.body.raw_data[1]["value"])


def test_a_file_of_teachers_only_stays_theirs(folder):
    folder.write(DOCENT, f"---\n---\n{WITH_FILE}")
    folder.step(FIRST, "eerste")
    folder.bring_in()
    assert Handout.objects.get().page.specific == TeacherPage.objects.get()
