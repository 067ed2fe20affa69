"""A question from outside: it reaches a teacher, is answered by mail, and can come on the page."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cohorts.questions.actions import answer, ask, put_on_page, tick
from cohorts.questions.models import CourseQuestion
from leergang.content.course import CoursePage
from leergang.notices.models import OutboxMail
from tests import factories

NOW = timezone.now()
TYPED = {"text": "Moet ik vooraf <iets> lezen?", "name": "Nora O’Brien", "email": "nora@school.example"}
FORM = "/leergang/kwaliteit/vraag/"


@pytest.fixture
def trainer(course):
    return factories.teacher(factories.cohort(course)).user


@pytest.fixture
def question(course, trainer):
    return ask(course=course, answers=TYPED | {"may_share": True}, now=NOW)


def mailed():
    return [(mail.to, mail.subject) for mail in OutboxMail.objects.order_by("pk")]


def test_it_reaches_who_teaches_the_course_and_nobody_else(client, course, trainer):
    elsewhere = factories.teacher(factories.cohort(factories.course("Elders"))).user
    answer = client.post(FORM, TYPED, follow=True)
    assert "Je vraag is gesteld" in answer.text
    assert mailed() == [(trainer.email, "Een vraag over Kwaliteit")]
    assert elsewhere.email not in str(mailed())


def test_where_nobody_teaches_it_reaches_the_administrators(client, course):
    boss = factories.administrator()
    client.post(FORM, TYPED)
    assert mailed() == [(boss.email, "Een vraag over Kwaliteit")]


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("text", "", "Schrijf je vraag op"),
        ("text", "x" * 4001, "er passen 4000 tekens"),
        ("email", "nora", "een e-mailadres in met een @"),
        ("name", "", "Vul je naam in"),
        ("website", "http://koop.example", "Alleen robots"),
    ],
)
def test_bad_input_says_how_to_mend_it_and_costs_no_word(client, course, field, typed, said):
    page = client.post(FORM, {**TYPED, field: typed}).text
    assert said in page
    assert not CourseQuestion.objects.exists()
    assert ("O’Brien" in page) is (field != "name")


def test_too_many_in_a_row_wait_and_keep_their_words(client, course):
    answers = [client.post(FORM, TYPED) for _ in range(11)]
    assert answers[-1].status_code == 429
    assert "Moet ik vooraf &lt;iets&gt; lezen?" in answers[-1].text


def test_a_teacher_answers_once_by_mail(client, question, trainer):
    client.force_login(trainer)
    address = f"/vragen/{question.pk}/"
    page = client.post(address, {"text": "Nee, dat hoeft niet."}, follow=True).text
    assert "Je antwoord is gemaild aan Nora O’Brien." in page
    assert mailed()[-1] == ("nora@school.example", "Antwoord op je vraag over Kwaliteit")
    assert "Nee, dat hoeft niet." in OutboxMail.objects.latest("pk").text
    with pytest.raises(ValidationError, match="al beantwoord"):
        answer(question=question, text="Toch wel.", by=trainer, now=NOW)


def test_an_empty_answer_is_not_mailed(client, question, trainer):
    client.force_login(trainer)
    assert "Schrijf eerst je antwoord" in client.post(f"/vragen/{question.pk}/", {"text": " "}).text
    assert len(mailed()) == 1


def test_it_comes_in_the_draft_of_the_page_without_a_name_and_not_yet_in_public(client, course, question, trainer):
    answer(question=question, text="Nee.\n\nDat <hoeft> niet.", by=trainer, now=NOW)
    client.force_login(trainer)
    words = {"words": "Moet je vooraf iets lezen?", "text": "Nee.\n\nDat <hoeft> niet."}
    page = client.post(f"/vragen/{question.pk}/", words, follow=True).text
    assert "staat klaar in het concept" in page
    draft = CoursePage.objects.get(pk=course.pk).get_latest_revision_as_object()
    assert [block.value["question"] for block in draft.questions] == ["Moet je vooraf iets lezen?"]
    assert "Dat &lt;hoeft&gt; niet." in str(draft.questions[0].value["answer"])
    assert "Nora" not in str(draft.questions)
    assert "Moet je vooraf" not in Client().get(course.url).text
    draft.save_revision().publish()
    assert "Moet je vooraf" in Client().get(course.url).text


def test_what_was_in_the_draft_already_stays(course, question, trainer):
    draft = CoursePage.objects.get(pk=course.pk)
    draft.lede = "Een nieuwe inleiding."
    draft.save_revision()
    answer(question=question, text="Nee.", by=trainer, now=NOW)
    put_on_page(question=question, words="Lezen?", text="Nee.", by=trainer, now=NOW)
    assert CoursePage.objects.get(pk=course.pk).get_latest_revision_as_object().lede == "Een nieuwe inleiding."


@pytest.mark.parametrize("case", ["not agreed", "not answered", "twice", "locked"])
def test_it_does_not_come_on_the_page_when(case, course, trainer):
    question = ask(course=course, answers=TYPED | {"may_share": case != "not agreed"}, now=NOW)
    if case != "not answered":
        answer(question=question, text="Nee.", by=trainer, now=NOW)
    if case == "twice":
        put_on_page(question=question, words="Lezen?", text="Nee.", by=trainer, now=NOW)
    if case == "locked":
        CoursePage.objects.filter(pk=course.pk).update(locked=True, locked_by=factories.administrator())
    with pytest.raises(ValidationError):
        put_on_page(question=question, words="Lezen?", text="Nee.", by=trainer, now=NOW)


def test_a_teacher_sees_the_questions_of_their_own_course_only(client, question, trainer):
    client.force_login(factories.teacher(factories.cohort(factories.course("Elders"))).user)
    assert "Moet ik vooraf" not in client.get("/vragen/").text
    assert client.get(f"/vragen/{question.pk}/").status_code == 404
    assert client.post(f"/vragen/{question.pk}/", {"text": "Nee."}).status_code == 404
    client.force_login(trainer)
    assert "Moet ik vooraf" in client.get("/vragen/").text


def test_a_list_of_three_costs_what_a_list_of_one_costs(client, course, question, trainer):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/vragen/").status_code == 200
        return len(queries)

    client.force_login(trainer)
    cost()
    before = cost()
    for _ in range(2):
        asked = ask(course=course, answers=TYPED, now=NOW)
        answer(question=asked, text="Nee.", by=trainer, now=NOW)
    assert cost() == before <= 6


def test_a_year_after_the_last_change_it_goes(question):
    assert tick(NOW + timedelta(days=364)) == []
    assert tick(NOW + timedelta(days=365)) == ["Oude vragen weggehaald: 1"]
    assert not CourseQuestion.objects.exists()


def test_a_form_that_is_sent_twice_is_one_question(client, course, trainer):
    for _ in range(2):
        assert client.post(FORM, TYPED).status_code == 302
    assert CourseQuestion.objects.count() == 1
    assert len(mailed()) == len(set(mailed()))
