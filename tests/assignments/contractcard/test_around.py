"""What stands around a card: from what it begins, where it parts ways with the profile, and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assignments.contractcard.own.parting import lines_apart
from assignments.profile import rules
from assignments.profile.queries import own_profile
from assignments.questions.grid import Grid
from assignments.work.actions import save
from assignments.work.models import Work
from tests import contracts
from tests.assignments.contractcard.conftest import page_of

TASKS = ["Analyse van examenresultaten", "Begeleiden van secties"]


@pytest.mark.parametrize(
    ("promised", "apart"),
    [
        ("- een analyse van de toetsen\n- begeleiding van Frans", []),
        ("een analyse\nroosters maken voor de onderbouw", ["roosters maken voor de onderbouw"]),
        ("", []),
        ("- tijd", []),  # too short a word to say anything
    ],
)
def test_a_line_parts_ways_when_it_shares_no_word_with_a_task(promised, apart):
    assert lines_apart(promised, TASKS) == apart


def test_the_page_asks_about_what_is_no_task_in_the_profile(reader, mine):
    work = contracts.written(reader, i_deliver="Roosters maken")
    page = f"/mijn/contract/kaart/{work.pk}/"
    assert "lopen hier uiteen" not in mine.get(page).text
    profile = own_profile(reader)
    value = Grid(list(rules.TASKS), [], [[TASKS[0], "2", "ja", "+"]]).value()
    save(work=profile, body={"tasks": value}, revision=0, by=reader)
    shown = mine.get(page).text
    assert "lopen hier uiteen" in shown and "Hoort het bij je functie, of is het extra?" in shown


def test_a_card_begins_with_a_preparation_and_says_so(reader, mine):
    body = {"title": "Frans in havo 4", "commission": "Zoek uit waar het hapert.", "role": "Onderzoeker."}
    source = save(work=Work(kind="contracting", owner=reader, title="Frans"), body=body, revision=0, by=reader).work
    page = mine.post("/mijn/contract/kaart/nieuw/", {"from": source.pk}, follow=True).text
    assert "Zoek uit waar het hapert." in page and "Onderzoeker." in page and "Begonnen met:" in page


def test_lists_take_as_many_queries_for_three_as_for_one(reader, mine, now):
    def asked(*addresses):
        with CaptureQueriesContext(connection) as queries:
            assert all(mine.get(address).status_code == 200 for address in addresses)
        return len(queries)

    lists = ("/mijn/contract/kaart/", "/mijn/werk/")
    contracts.laid(reader, now)
    asked(*lists)
    one = asked(*lists)
    for number in range(2):
        contracts.laid(reader, now, {"name": f"Els {number}", "email": f"els{number}@lyceum.example"})
    assert asked(*lists) == one


def test_my_work_says_who_reads_a_card_without_an_account(laid, mine):
    assert "Versie 1 is ook te lezen voor Imane Çelik." in mine.get("/mijn/werk/").text
    mine.post(page_of(laid), {"do": "stop"})
    assert "Imane" not in mine.get("/mijn/werk/").text
