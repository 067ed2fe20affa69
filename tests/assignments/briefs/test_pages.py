"""Where an assignment stands in a course: beside its outline, open with its day."""

from django.test import Client

from assignments.briefs.models import AssignmentPage
from leergang.content.course import DayPage
from leergang.content.outline import outlines
from leergang.content.workshop.queries import vanishing
from tests import factories

from ..submissions.conftest import write


def test_the_day_leads_to_its_assignment(signed_in, course):
    day = DayPage.objects.get()
    assert "Kijk rond" not in signed_in.get(day.url).text
    factories.assignment(day).save_revision().publish()
    assert "Kijk rond" in signed_in.get(day.url).text


def test_an_assignment_is_no_module_of_the_programme(course):
    before = outlines([course.path])
    factories.assignment(DayPage.objects.get())
    assert outlines([course.path]) == before


def test_an_assignment_opens_with_its_day(course):
    brief = factories.assignment(DayPage.objects.get())
    early, late = factories.participant(course, opened=0), factories.participant(course)
    answers = {}
    for person in (early, late):
        client = Client()
        client.force_login(person)
        answers[person] = client.get(brief.url).status_code
    assert answers == {early: 404, late: 200}
    assert Client().get(brief.url).status_code == 302


def test_every_question_and_criterion_gets_a_key(course):
    brief = factories.assignment(DayPage.objects.get(), questions=())
    brief.body = [("open", {"question": "Wat?"}), ("choice", {"question": "Wie?", "options": ["Jij", "Ik"]})]
    brief.rubric = [("criterion", {"name": "Lijn", **{f"level_{n}": "x" for n in range(1, 5)}})]
    brief.save()
    stored = AssignmentPage.objects.get()
    keys = [question.key for question in stored.questions()] + [stored.rubric[0].value["key"]]
    assert all(keys) and len(set(keys)) == 3
    stored.save()
    assert [question.key for question in AssignmentPage.objects.get().questions()] == keys[:2]


def test_a_question_that_people_answered_may_not_go_when_publishing(course, reader):
    brief = factories.assignment(DayPage.objects.get())
    write(reader, brief)
    draft = AssignmentPage.objects.get()
    draft.body = draft.body.get_prep_value()[:1]
    [flaw] = vanishing(draft)
    assert "een antwoord in 1 opdracht" in f"{flaw.sentence} {flaw.mend}"
