"""What can be better in an assignment is said in the editor, in the report and of a folder."""

from datetime import date

import pytest
from django.urls import reverse

from assignments.briefs.models import AssignmentPage
from leergang.content.importing.folder import read_folder
from leergang.content.stock.lacking import lacking
from leergang.content.workshop.queries import every_flaw, flaws_of
from tests import factories
from tests.assignments.texts.conftest import FILE, TEXT

pytestmark = pytest.mark.django_db
LONG = f"Wat zie je, {'en wat zie je dan ' * 6}nog?"


def of_the_folder(folder):
    return [str(problem) for problem in lacking(read_folder(folder.path), date(2027, 1, 1)) if problem.file == FILE]


def of_the_page(folder):
    folder.bring_in()
    return [(flaw.sentence, flaw.where) for flaw in flaws_of(AssignmentPage.objects.get())]


def test_an_assignment_in_which_nothing_is_lacking_is_in_order(folder):
    assert of_the_folder(folder) == []
    assert of_the_page(folder) == []


@pytest.mark.parametrize(
    ("old", "new", "sentence", "where"),
    [
        ("- Je ziet **meer**.", "", "Er staat niet waarvoor deze opdracht is.", "bij ‘waarvoor’"),
        (
            "> Ongeveer een bladzijde.\n>\n> Zonder namen.\n",
            "",
            "Deze vraag heeft geen uitleg.",
            "bij vraag ‘Wat zie je?’",
        ),
        ("woorden: 250 tot 2500\n", "", "Er staat niet hoe lang", "bij ‘Lengte en met wie’"),
        (
            "| Taal {#taal} | vaag | gaat | helder | raak |\n",
            "",
            "Deze opdracht heeft 2 criteria.",
            "bij ‘waar je docent",
        ),
        ("| Taal {#taal}", "| Reflectie: taal {#taal}", "‘Reflectie’ heeft 1 criteria.", "bij ‘waar je docent"),
        ("Wat zie je?", LONG, "Deze zin telt 34 woorden", "bij vraag ‘Wat zie je, en"),
        ("ziet veel", LONG, "Deze zin telt 34 woorden", "bij criterium ‘Blik’"),
    ],
)
def test_what_is_lacking_is_said_of_the_file_and_of_the_page(folder, old, new, sentence, where):
    assert old in TEXT
    folder.write(FILE, TEXT.replace(old, new))
    assert [told for told in of_the_folder(folder) if sentence in told and f": {where}" in told]
    assert [said for said, at in of_the_page(folder) if sentence in said and at.startswith(where)]


def test_an_empty_level_and_an_assignment_without_questions_are_seen(folder):
    folder.bring_in()
    page = AssignmentPage.objects.get()
    page.rubric[0].value["level_2"] = ""
    page.body = []
    said = [flaw.sentence for flaw in flaws_of(page)]
    assert said == ["Deze opdracht vraagt nog niets.", "Het niveau ‘In opbouw’ is leeg."]


def test_the_report_names_the_assignment(folder):
    folder.write(FILE, TEXT.replace("woorden: 250 tot 2500\n", ""))
    folder.bring_in()
    assert [page.title for page, flaw in every_flaw() if flaw.kind == "assignment"] == ["Kijk rond"]


def test_the_editor_shows_it_beside_the_text(folder, client):
    folder.write(FILE, TEXT.replace("woorden: 250 tot 2500\n", ""))
    folder.bring_in()
    client.force_login(factories.administrator())
    session = client.session
    session["proven"] = True
    session.save()
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[AssignmentPage.objects.get().pk]))
    assert "Er staat niet hoe lang het werk ongeveer is." in answer.content.decode()
