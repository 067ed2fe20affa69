"""What the start page says of assignments, and what that costs."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from assignments.submissions.actions import hand_in
from tests import factories


def test_a_concept_that_waits_is_named_until_it_is_handed_in(signed_in, work, reader, deadline, now):
    page = signed_in.get("/verder/").text
    assert "Jouw opdrachten" in page
    assert "Je concept staat er nog, niet ingeleverd." in page
    hand_in(work=work, by=reader, now=now)
    assert "Jouw opdrachten" not in signed_in.get("/verder/").text


def test_three_assignments_cost_what_one_costs_and_the_page_at_most_twelve(signed_in, work, brief, deadline):
    def cost():
        signed_in.get("/verder/")
        with CaptureQueriesContext(connection) as queries:
            assert signed_in.get("/verder/").status_code == 200
        return len(queries)

    before = cost()
    for title in ("Vraag rond", "Reken na"):
        factories.assignment(brief.get_parent().specific, title=title)
    assert cost() == before <= 12
