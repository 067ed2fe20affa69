"""The report that shows which subject has nothing yet."""

import pytest

from leergang.content.course import StepPage
from leergang.content.curating.coverage import coverage, heat
from leergang.content.reference.vocabulary import Subject
from tests import factories

pytestmark = pytest.mark.django_db
REPORT = "/beheer/rapporten/onderwerpen/"


@pytest.fixture
def counted(course):
    roles = Subject.objects.get(slug="rollen")
    for step in StepPage.objects.all():
        step.subjects.set([roles])
        step.save()
    term = factories.term()
    term.subjects.set([roles])
    term.save()
    draft = factories.term("Concept")
    draft.subjects.set([roles])
    draft.save()
    draft.unpublish()


def test_it_counts_what_is_live_of_each_kind(counted):
    roles = next(subject for subject in coverage() if subject.slug == "rollen")
    assert (roles.number_of_steps, roles.number_of_terms, roles.number_of_cards) == (2, 1, 0)
    assert all(subject.number_of_steps == 0 for subject in coverage() if subject.slug != "rollen")


def test_a_teacher_reads_it_from_the_menu_of_reports(client, counted):
    client.force_login(factories.user(groups=["Docenten"]))
    assert REPORT in client.get("/beheer/").content.decode()
    page = client.get(REPORT).content.decode()
    assert page.count("nog niets") == 9 * 5 - 2
    assert all(subject.name in page for subject in Subject.objects.all())


def test_it_can_be_taken_along_as_a_spreadsheet(client, counted):
    client.force_login(factories.user(groups=["Redactie"]))
    lines = b"".join(client.get(f"{REPORT}?export=csv")).decode().splitlines()
    assert lines[0] == "Onderwerp,Stappen,Bibliotheek,Kaarten,Begrippen,Standaarden"
    assert "Rollen,2,0,0,1,0" in lines


def test_a_participant_never_sees_it(signed_in):
    assert signed_in.get(REPORT).status_code in (302, 404)


@pytest.mark.parametrize(("number", "tint"), [(0, 0), (1, 1), (2, 1), (3, 2), (9, 2), (10, 3), (400, 3)])
def test_more_is_a_darker_tint(number, tint):
    assert heat(number) == tint
