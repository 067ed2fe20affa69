"""An assignment with a table: written without a script, handed in, read and compared."""

import pytest
from django.urls import reverse

from assignments.submissions.actions import hand_in
from assignments.submissions.models import Submission
from assignments.work.actions import save
from assignments.work.models import Work
from cohorts.enrolment.actions import withdraw
from leergang.content.course import DayPage
from tests import factories

from .test_pages import browser, envelope, send

COLUMNS = ["Plan", "Wat er staat"]


@pytest.fixture
def brief(course):
    table = {"key": "plannen", "question": "Wat staat er in elk plan?", "columns": COLUMNS, "rows": []}
    return factories.assignment(DayPage.objects.child_of(course).get(), body=[("grid", table | {"is_required": True})])


def cells(*rows):
    found = {f"plannen__{r}__{c}": text for r, row in enumerate(rows) for c, text in enumerate(row)}
    return found | {"plannen__columns": '["Plan", "Wat er staat"]', "plannen__names": "[]"}


def test_rows_are_filled_and_added_and_handed_in_without_a_script(brief, group, reader, teacher):
    client = browser(reader)
    assert client.get(brief.url).text.count("<textarea") == 3 * len(COLUMNS)
    sent = envelope(reader, brief, then="row:plannen:6", **cells(["Koersplan", "elke leerling"], ["Teamplan", ""]))
    shown = client.get(send(client, sent).url).text
    assert shown.count("<textarea") == 6 * len(COLUMNS)
    assert "elke leerling" in shown
    work = Work.objects.get()
    send(client, envelope(reader, brief, work, then="hand_in", **cells(["Koersplan", "elke leerling"])))
    submission = Submission.objects.get()
    assert submission.words == 3
    page = browser(teacher).get(reverse("read_version", args=[group.slug, brief.pk, work.pk, 1])).text
    assert '<th scope="col">Wat er staat</th>' in page
    assert ">elke leerling</td>" in page


def test_an_empty_table_is_not_handed_in_and_says_what_to_do(brief, group, reader):
    client = browser(reader)
    answer = send(client, envelope(reader, brief, then="hand_in", **cells(["", " "])))
    assert "Vul hier nog iets in" in client.get(answer.url).text
    assert not Submission.objects.exists()


def test_two_versions_are_compared_word_by_word(brief, group, reader, now):
    client = browser(reader)
    for number, words in enumerate(("elke leerling", "elke docent")):
        send(client, envelope(reader, brief, Work.objects.first(), revision=number, **cells(["Koersplan", words])))
        hand_in(work=Work.objects.get(), by=reader, now=now)
    page = client.get(reverse("own_version", args=[Work.objects.get().pk, 2]), {"naast": "1"}).text
    assert "<del>leerling</del>" in page
    assert "<ins>docent</ins>" in page


def test_what_stands_in_a_table_of_which_the_question_went_is_kept(brief, group, reader):
    send(browser(reader), envelope(reader, brief, **cells(["Koersplan", "elke leerling"])))
    brief.body = []
    brief.save_revision().publish()
    work = Work.objects.get()
    assert "elke leerling" in browser(reader).get(brief.url).text
    send(browser(reader), envelope(reader, brief, work))
    assert Work.objects.get().body["plannen"]["rows"] == [["Koersplan", "elke leerling"]]


def test_a_table_elsewhere_changed_is_shown_in_words(brief, group, reader):
    client = browser(reader)
    send(client, envelope(reader, brief, **cells(["Koersplan", "elke leerling"])))
    work = Work.objects.get()
    save(
        work=work,
        body=work.body | {"plannen": work.body["plannen"] | {"rows": [["Jaarplan", ""]]}},
        revision=1,
        by=reader,
    )
    shown = send(client, envelope(reader, brief, work, revision=1, **cells(["Koersplan", "elke klas"])))
    assert shown.status_code == 409
    assert "Rij 1, Plan: Jaarplan" in shown.text
    assert "Rij 1, Wat er staat: elke klas" in shown.text


def test_who_stopped_still_reads_the_table_in_their_concept(brief, group, reader, enrolment, teacher):
    send(browser(reader), envelope(reader, brief, **cells(["Koersplan", "elke leerling"])))
    withdraw(enrolment=enrolment, by=teacher)
    shown = browser(reader).get(reverse("own_work", args=[Work.objects.get().pk]))
    assert shown.status_code == 200
    assert ">elke leerling</td>" in shown.text
