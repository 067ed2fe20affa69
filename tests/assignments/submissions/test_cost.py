"""What the page of an assignment costs: seven queries with a draft and what was handed in, however much that is."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from assignments.briefs.actions import extend
from assignments.desk.kind import new_draft
from assignments.feedback.actions import make_ready, release
from assignments.submissions.actions import hand_in, opened
from assignments.work.actions import save
from cohorts.enrolment.actions import enrol
from tests import factories
from tests.assignments.submissions.conftest import write

JSON = "application/json"


def queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("versions", [0, 1, 3])
def test_the_page_takes_seven_queries_with_any_number_of_versions(
    versions, signed_in, reader, brief, work, deadline, now
):
    for number in range(versions):
        work = write(reader, brief, {"vraag-1": f"Versie {number}.", "vraag-2": "x"})
        hand_in(work=work, by=reader, now=now)
    write(reader, brief, {"vraag-1": "En verder.", "vraag-2": "y"})
    assert queries(signed_in, brief.url) <= 7


def test_who_has_longer_reads_that_date(signed_in, reader, teacher, brief, work, deadline, now):
    day = timezone.localdate(deadline.due_at) + timedelta(days=2)
    extend(deadline=deadline, user=reader, day=day, reason="Later begonnen.", by=teacher, now=now)
    assert "Nog 7 dagen." in signed_in.get(brief.url).content.decode()


def test_with_feedback_it_takes_seven_too(signed_in, reader, teacher, brief, work, now):
    version = hand_in(work=work, by=reader, now=now).version
    opened(submission=version.submission, by=teacher, now=now)
    draft = save(work=new_draft(teacher, version), body={"text": "Je ziet veel."}, revision=0, by=teacher).work
    make_ready(work=draft, by=teacher, now=now - timedelta(hours=1))
    release(cohort=work.cohort_id, page=brief.pk, by=teacher, now=now - timedelta(hours=1))
    write(reader, brief, {"vraag-1": "En verder.", "vraag-2": "y"})
    assert "Feedback op versie 1" in signed_in.get(brief.url).text
    assert queries(signed_in, brief.url) <= 7


@pytest.mark.parametrize("count", [1, 3])
def test_a_save_takes_five_whatever_is_written(count, signed_in, reader, brief, work):
    texts = {f"vraag-{number}": f"Tekst {number}." for number in range(1, count + 1)}
    about = {"kind": "assignment", "work": work.pk, "page": brief.pk, "anchor": work.anchor, "writer": reader.pk}
    with CaptureQueriesContext(connection) as captured:
        saved = signed_in.post(reverse("work_save"), about | texts | {"revision": 1}, headers={"Accept": JSON})
    assert (saved.status_code, saved.json()["revision"]) == (200, 2)
    assert len(captured) <= 5


def test_a_field_that_was_drawn_for_one_shows_nothing_of_them_to_another(signed_in, reader, brief, work, group):
    write(reader, brief, {"vraag-1": "Van mij <b>alleen</b>.", "vraag-2": "y"})
    assert "Van mij &lt;b&gt;alleen&lt;/b&gt;." in signed_in.get(brief.url).text
    other = factories.user()
    enrol(cohort=group, user=other)
    client = Client()
    client.force_login(other)
    assert "Van mij" not in client.get(brief.url).text
