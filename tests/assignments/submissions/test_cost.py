"""What the page of an assignment costs: eight queries with a draft and what was handed in, however much that is."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assignments.briefs.actions import extend
from assignments.submissions.actions import hand_in
from tests.assignments.submissions.conftest import write


def queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("versions", [0, 1, 3])
def test_the_page_takes_eight_queries_with_any_number_of_versions(
    versions, signed_in, reader, brief, work, deadline, now
):
    for number in range(versions):
        work = write(reader, brief, {"vraag-1": f"Versie {number}.", "vraag-2": "x"})
        hand_in(work=work, by=reader, now=now)
    write(reader, brief, {"vraag-1": "En verder.", "vraag-2": "y"})
    assert queries(signed_in, brief.url) <= 8


def test_who_has_longer_reads_that_date(signed_in, reader, teacher, brief, work, deadline, now):
    day = timezone.localdate(deadline.due_at) + timedelta(days=2)
    extend(deadline=deadline, user=reader, day=day, reason="Later begonnen.", by=teacher, now=now)
    assert "Nog 7 dagen." in signed_in.get(brief.url).content.decode()
