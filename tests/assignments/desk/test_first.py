"""Who was first, a writer who takes back or a colleague who opens: the desk goes on and says so."""

from uuid import uuid4

from assignments.desk.models import Hold
from assignments.submissions import actions as submissions
from assignments.submissions.models import Submission
from tests import factories
from tests.assignments.feedback.conftest import hands_in, somebody

from .test_desk import address, browser

TAKEN = "Het stuk van Reader is teruggehaald."


def takes_back(version, reader, now):
    type(reader).objects.filter(pk=reader.pk).update(name="Reader")
    submissions.take_back(submission=Submission.objects.get(version=version), by=reader, now=now)


def test_the_address_of_what_was_taken_back_leads_to_the_next_and_says_why(version, brief, group, teacher, reader, now):
    other = hands_in(somebody(group, "Fatima"), brief, now=now)
    takes_back(version, reader, now)
    shown = browser(teacher).get(address("desk_piece", version, version.work_id), follow=True)
    assert shown.redirect_chain[-1][0] == address("desk_piece", other, other.work_id)
    assert f"{TAKEN} Dit is het volgende stuk." in shown.text


def test_with_no_other_piece_it_says_so_and_speaks_of_no_next(version, teacher, reader, now):
    takes_back(version, reader, now)
    shown = browser(teacher).get(address("desk_piece", version, version.work_id), follow=True).text
    assert TAKEN in shown
    assert "Dit is het volgende stuk." not in shown


def test_of_no_other_work_is_anything_said(version, brief, teacher, reader, now):
    elsewhere = factories.cohort(version.work.cohort.course)
    stranger = factories.teacher(elsewhere).user
    takes_back(version, reader, now)
    assert browser(stranger).get(address("desk_piece", version, version.work_id)).status_code == 404
    assert browser(reader).get(address("desk_piece", version, version.work_id)).status_code == 404
    assert browser(teacher).get(address("desk_piece", version, uuid4())).status_code == 404
    for nonsense in (uuid4(), "x", "\0"):
        assert TAKEN not in browser(teacher).get(address("desk", version), {"weg": nonsense}).text


def test_a_version_that_still_stands_was_not_taken_back(version, brief, teacher, reader, now):
    hands_in(reader, brief, text="Versie twee.", now=now)
    takes_back(version, reader, now)
    shown = browser(teacher).get(address("desk", version), {"weg": version.work_id}, follow=True).text
    assert TAKEN not in shown


def test_a_desk_that_shows_a_piece_hears_which_colleague_does_too(version, teacher, colleague, now):
    assert browser(teacher).post(address("desk_open", version, version.work_id)).status_code == 204
    heard = browser(colleague).post(address("desk_open", version, version.work_id))
    assert heard.json() == {"by": "Ingrid van Dam"}
    assert Hold.objects.filter(version=version).count() == 2


def test_without_a_script_who_goes_on_hears_what_was_passed_over(version, brief, group, teacher, colleague, now):
    first, last = (hands_in(somebody(group, name), brief, now=now) for name in ("Fatima", "Esma"))
    Hold.objects.create(user=colleague, version=version, seen_at=now)
    client = browser(teacher)
    shown = client.get(address("desk", version), {"na": str(first.work_id)}, follow=True)
    assert shown.redirect_chain[-1][0] == address("desk_piece", last, last.work_id)
    assert "Karim Bos leest nu het stuk van" in shown.text
    assert "Karim Bos leest nu het stuk van" not in client.get(address("desk", version), follow=True).text
