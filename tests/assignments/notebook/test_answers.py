"""An answer to a question in the text: kept by a script or by a button, with the same guarantees."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from assignments.work.models import Work
from assignments.work.rules import LONGEST
from cohorts.enrolment.models import Enrolment, State
from leergang.content.keys import kept_under
from tests import factories

from .conftest import QUESTION, SAVE


def body():
    return Work.objects.get(kind="answer").body["text"]


def test_a_question_has_a_field_that_says_who_reads_it(signed_in, step):
    page = signed_in.get(step.url).text
    assert page.count('data-work="answer:') == 1
    assert "Alleen jij leest dit." in page
    assert not Work.objects.exists()


def test_what_was_written_stands_in_its_field_at_the_next_visit(signed_in, step, answer):
    page = signed_in.get(step.url).text
    assert "Van het ritme.</textarea>" in page
    assert 'name="revision" value="1"' in page


def test_an_answer_keeps_the_question_and_where_it_stood(answer, step):
    assert (answer.title, answer.place) == (QUESTION, ["Dag 1: Dag 1", "Module 1", step.title])


def test_a_script_hears_the_new_revision_and_when_it_was_kept(write):
    first, second = write("Een.").json(), write("Twee.", 1).json()
    assert (first["revision"], second["revision"]) == (1, 2)
    assert second["said"].startswith("Bewaard om ")
    assert body() == "Twee."


def test_a_stale_save_shows_both_texts_and_overwrites_nothing(write, answer):
    write("Op de telefoon.", 1)
    told = write("Op de laptop.", 1)
    assert told.status_code == 409
    assert told.json()["body"] == {"text": "Op de telefoon."}
    assert "Op de telefoon." in told.json()["html"]
    assert "Op de laptop." in told.json()["html"]
    assert body() == "Op de telefoon."


def test_without_a_script_a_stale_save_gives_a_page_with_both_texts(write, answer):
    write("Op de telefoon.", 1)
    page = write("Op de laptop.", 1, html=True)
    assert page.status_code == 409
    assert "Op de telefoon." in page.text
    assert page.text.count("Op de laptop.") == 2  # to read, and to send again
    assert "Zet ze onder elkaar" in page.text


@pytest.mark.parametrize(
    ("keep", "kept"),
    [("mine", "Laptop."), ("theirs", "Telefoon."), ("both", "Telefoon.\n\nLaptop.")],
)
def test_the_writer_keeps_one_text_or_both(write, answer, keep, kept):
    write("Telefoon.", 1)
    assert write("Laptop.", 2, keep=keep, html=True).status_code == 302
    assert body() == kept


def test_a_choice_that_is_stale_itself_overwrites_nothing(write, answer):
    write("Telefoon.", 1)
    write("Nog later.", 2)
    assert write("Laptop.", 2, keep="both").status_code == 409
    assert body() == "Nog later."


def test_the_button_goes_back_to_the_question_and_says_that_it_is_kept(write, signed_in, step):
    went = write("Met de knop.", html=True, back=f"{step.url}#mijn-rol")
    assert went.url == f"{step.url}#mijn-rol"
    assert "Bewaard om " in signed_in.get(step.url).text


def test_the_button_goes_to_no_other_site(write):
    assert "elders" not in write("Tekst.", html=True, back="https://elders.example/").url


def test_who_was_signed_out_gets_the_text_back_in_a_form(write):
    page = write("Een uur werk.", client=Client(), html=True)
    assert page.status_code == 401
    assert "Een uur werk.</textarea>" in page.text
    assert "no-store" in page.headers["Cache-Control"]
    assert write("Een uur werk.", client=Client()).status_code == 401
    assert not Work.objects.exists()


def test_who_signed_in_again_since_gets_the_text_back_with_a_form_that_works(reader, step):
    client = Client(enforce_csrf_checks=True)
    client.force_login(reader)
    sent = {"kind": "answer", "text": "Een uur.", "revision": 0, "writer": reader.pk, "page": step.pk, "anchor": "a"}
    page = client.post(SAVE, sent)
    assert page.status_code == 403
    assert "Een uur.</textarea>" in page.text
    token = page.text.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    assert client.post(SAVE, sent | {"csrfmiddlewaretoken": token}).status_code == 302
    assert body() == "Een uur."


def test_somebody_else_who_signed_in_on_this_device_gets_no_copy_in_their_own_notes(write, course):
    other = Client()
    other.force_login(factories.participant(course))
    assert write("Niet van jou.", client=other).status_code == 401
    assert not Work.objects.exists()


def test_an_open_page_hears_who_is_signed_in_and_gets_a_token(signed_in, reader):
    answer = signed_in.get("/mijn/werk/sleutel/").json()
    assert answer["writer"] == str(reader.pk)
    assert answer["token"]


def test_a_text_that_is_too_long_is_said_and_given_back(write):
    told = write("a" * LONGEST)
    assert told.status_code == 413
    assert "200.000 tekens" in told.json()["said"]
    assert write("a" * LONGEST, html=True).text.count("a" * LONGEST) == 1


@pytest.mark.parametrize(
    "changes",
    [{"kind": "niets"}, {"kind": ""}, {"work": "geen-nummer"}, {"revision": "x"}, {"page": "x"}, {"page": 10**17}],
)
def test_what_no_page_of_ours_sends_is_not_found(write, changes):
    assert write("Tekst.", **changes).status_code == 404


def test_nobody_begins_an_answer_in_a_step_that_is_closed_to_them(write, course, reader, step):
    Enrolment.objects.filter(user=reader).update(state=State.SUSPENDED)
    assert write("Toch.").status_code == 404


def test_who_was_suspended_still_saves_what_was_their_own_already(write, answer, reader):
    Enrolment.objects.filter(user=reader).update(state=State.SUSPENDED)
    assert write("Nog een zin.", 1).status_code == 200


def test_an_editor_without_a_group_has_lines_for_paper_and_no_field(client, step):
    client.force_login(factories.user(groups=["Redactie"]))
    page = client.get(step.url).text
    assert "data-work" not in page
    assert page.count('<i class="line">') == 4


def test_a_question_with_answers_cannot_vanish_unseen_and_says_only_how_many(answer, step):
    assert kept_under(step, ["mijn-rol", "werk"]) == {"mijn-rol": "1 antwoord"}


def test_an_emptied_answer_holds_no_question_in_place(write, answer, step):
    write("", 1)
    assert kept_under(step, ["mijn-rol"]) == {}


def test_a_first_answer_to_a_question_that_just_went_is_kept(write, step):
    step.body = []
    step.save_revision().publish()
    assert write("Net te laat.").status_code == 200
    assert body() == "Net te laat."


@pytest.mark.parametrize("questions", [1, 3])
def test_a_step_costs_six_queries_however_much_somebody_wrote_in_it(signed_in, write, step, questions):
    step.body = [
        ("prompt", {"question": "Wat?", "help": "", "lines": 4, "key": f"vraag-{number}"})
        for number in range(questions)
    ]
    step.save_revision().publish()
    for number in range(questions):
        write("Dit.", anchor=f"vraag-{number}")
        write("Dat.", kind="note")
    signed_in.get(step.url)
    with CaptureQueriesContext(connection) as queries:
        assert signed_in.get(step.url).text.count("Dit.</textarea>") == questions
    assert len(queries) == 6
