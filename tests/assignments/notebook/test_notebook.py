"""All that somebody wrote in the text and beside it, in one place, for them alone."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assignments.work.models import Work
from cohorts.enrolment.models import Enrolment, State
from leergang.content.course import StepPage
from tests import factories

NOTEBOOK = "/mijn/notities/"


@pytest.fixture
def note(write):
    assert write("Navragen bij Bas.", kind="note").status_code == 200
    return Work.objects.get(kind="note")


def test_it_says_what_it_is_for_while_it_is_empty(signed_in):
    page = signed_in.get(NOTEBOOK).text
    assert "Je schreef nog niets." in page
    assert 'name="q"' not in page


def test_answers_and_notes_stand_together_by_step_with_a_link_to_their_place(signed_in, answer, note, step):
    page = signed_in.get(NOTEBOOK).text
    assert "Van het ritme." in page
    assert "Navragen bij Bas." in page
    assert page.count(f'href="{step.url}#mijn-rol"') == page.count(f'href="{step.url}#werk"') == 1
    assert page.count("<h2") == 1


def test_it_finds_all_words_in_any_case_and_says_when_there_are_none(signed_in, answer, note):
    found = signed_in.get(NOTEBOOK, {"q": "BAS navragen"}).text
    assert "Navragen bij Bas." in found
    assert "Van het ritme." not in found
    assert "staat niets met ‘zzz’" in signed_in.get(NOTEBOOK, {"q": "zzz"}).text


def test_an_answer_to_a_question_that_went_from_the_text_is_still_there(signed_in, answer, step):
    step.body = []
    step.save_revision().publish()
    page = signed_in.get(NOTEBOOK).text
    assert "Van het ritme." in page
    assert answer.title in page


def test_a_page_that_goes_takes_no_text_with_it(signed_in, answer, step):
    StepPage.objects.get(pk=step.pk).delete()
    page = signed_in.get(NOTEBOOK).text
    assert "Van het ritme." in page
    assert step.title in page
    assert signed_in.get(f"{NOTEBOOK}{answer.pk}/").status_code == 200


@pytest.mark.parametrize("state", [State.SUSPENDED, State.WITHDRAWN])
def test_who_no_longer_takes_part_keeps_their_own_texts_and_no_way_into_the_course(
    signed_in, reader, answer, step, state
):
    Enrolment.objects.filter(user=reader).update(state=state)
    page = signed_in.get(NOTEBOOK).text
    assert "Van het ritme." in page
    assert step.url not in page
    assert signed_in.get(f"{NOTEBOOK}{answer.pk}/").status_code == 200


def test_a_note_is_changed_on_a_page_of_its_own(signed_in, note, write):
    assert "Navragen bij Bas.</textarea>" in signed_in.get(f"{NOTEBOOK}{note.pk}/").text
    assert write("Gevraagd.", 1, kind="note", work=str(note.pk)).status_code == 200
    assert Work.objects.get(kind="note").body == {"text": "Gevraagd.", "beside": "Schrijf op waar"}


def test_a_note_that_was_sent_twice_is_there_once(write, note):
    assert write("Navragen bij Bas.", kind="note", work=str(note.pk)).status_code == 200
    assert Work.objects.filter(kind="note").count() == 1


def test_a_note_goes_at_once_and_comes_back(signed_in, note, step):
    assert signed_in.post(f"{NOTEBOOK}{note.pk}/weg/").status_code == 302
    assert "Navragen" not in signed_in.get(NOTEBOOK).text
    assert "Navragen" not in signed_in.get(step.url).text
    undo = signed_in.get(f"{NOTEBOOK}{note.pk}/").text
    assert "Haal terug" in undo
    signed_in.post(f"{NOTEBOOK}{note.pk}/terug/")
    assert "Navragen" in signed_in.get(NOTEBOOK).text


def test_a_note_without_a_script_begins_on_a_page_of_its_own_and_makes_no_row_yet(signed_in, step):
    page = signed_in.get(f"{NOTEBOOK}nieuw/", {"stap": step.pk}).text
    assert 'name="kind" value="note"' in page
    assert not Work.objects.exists()


def test_an_answer_is_emptied_and_not_thrown_away(signed_in, answer):
    assert signed_in.post(f"{NOTEBOOK}{answer.pk}/weg/").status_code == 404


def test_nobody_else_changes_takes_away_or_brings_back(note, write, course):
    other = Client()
    stranger = factories.participant(course)
    other.force_login(stranger)
    for address in ("", "weg/", "terug/"):
        assert other.post(f"{NOTEBOOK}{note.pk}/{address}").status_code in (404, 405)
    assert write("Ander.", 1, kind="note", work=str(note.pk), client=other, writer=stranger.pk).status_code == 404
    assert Work.objects.get(kind="note").body["text"] == "Navragen bij Bas."


def test_three_texts_cost_what_one_costs(signed_in, write, note):
    def visit():
        with CaptureQueriesContext(connection) as queries:
            assert signed_in.get(NOTEBOOK).status_code == 200
        return len(queries)

    visit()
    before = visit()
    for number in range(2):
        other = factories.step(StepPage.objects.first().get_parent().specific, title=f"Nog een {number}")
        write("Nog een.", kind="note", page=other.pk)
    assert visit() == before
    assert signed_in.get(NOTEBOOK).text.count("Nog een.") == 2


def test_what_is_private_may_stay_in_no_cache(signed_in, answer, step):
    for address in (NOTEBOOK, f"{NOTEBOOK}{answer.pk}/", step.url):
        assert {"private", "no-store"} <= set(signed_in.get(address).headers["Cache-Control"].split(", "))


def test_what_was_thrown_away_is_forgotten_by_the_clock(signed_in, note):
    from assignments.work.around.due import forget_what_was_thrown_away

    signed_in.post(f"{NOTEBOOK}{note.pk}/weg/")
    assert forget_what_was_thrown_away(timezone.now() + timedelta(days=31)) == ["1 weggegooid werk vergeten."]
    assert signed_in.get(f"{NOTEBOOK}{note.pk}/").status_code == 404


def test_a_text_in_markdown_is_drawn_in_the_notebook_and_beside_the_step(write, signed_in, step):
    write("- een **rij**", kind="note")
    for page in ("/mijn/notities/", step.url):
        assert "<li>een <strong>rij</strong></li>" in signed_in.get(page).text


def test_what_would_run_is_shown_as_it_was_typed(write, signed_in, step):
    write("<script>alert(1)</script> [x](javascript:alert(1))", kind="note")
    for page in ("/mijn/notities/", step.url):
        shown = signed_in.get(page).text
        assert "&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1))" in shown
        assert "<script>alert" not in shown
