"""Search finds assignments by what they ask, for who may read them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from leergang.content.course import DayPage
from tests import factories

QUESTION = ("open", {"key": "wat", "question": "Waar begint de ankerplaats?", "help": "Noem een schriftje."})


@pytest.fixture
def brief(course):
    day = DayPage.objects.child_of(course).get()
    texts = {"purpose": "<p>Je herkent een stelsel.</p>", "steps": "<ol><li>Teken de route.</li></ol>"}
    return factories.assignment(day, title="Zicht en rode draad", body=[QUESTION], **texts)


def found(client, typed):
    return client.get("/zoek/", {"q": typed}).content.decode()


@pytest.mark.parametrize("typed", ["rode draad", "stelsel", "route", "ankerplaats", "schriftjes"])
def test_an_assignment_is_found_by_its_title_purpose_steps_and_questions(signed_in, brief, typed):
    html = found(signed_in, typed)
    assert f'href="{brief.url}"' in html
    assert "Opdracht: Dag 1" in html


def test_who_may_not_read_it_does_not_find_it(client, brief):
    assert brief.url not in found(client, "ankerplaats")
    client.force_login(factories.participant())
    assert brief.url not in found(client, "ankerplaats")
    assert "1 gevonden" not in found(client, "ankerplaats")


def test_before_its_day_opens_it_is_not_found(client, course, brief):
    client.force_login(factories.participant(course, opened=0))
    assert brief.url not in found(client, "ankerplaats")


def test_what_somebody_wrote_is_found_by_nobody(signed_in, reader, brief):
    save(work=own_work(reader, brief, way_to(reader, brief)), body={"wat": "Bij de kwartelhof."}, revision=0, by=reader)
    assert brief.url not in found(signed_in, "kwartelhof")


def test_a_question_that_changed_is_found_by_its_new_words_only(signed_in, brief):
    brief.body = [("open", QUESTION[1] | {"question": "Waar staat het baken?"})]
    brief.save_revision().publish()
    assert brief.url in found(signed_in, "baken")
    assert brief.url not in found(signed_in, "ankerplaats")


def test_assignments_cost_search_no_query(signed_in, course, brief):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            found(signed_in, "ankerplaats")
        return len(captured)

    queries()
    one = queries()
    for number in range(2):
        factories.assignment(DayPage.objects.child_of(course).get(), title=f"Nog een {number}", body=[QUESTION])
    assert queries() == one <= 8
