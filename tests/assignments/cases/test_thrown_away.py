"""What was thrown away is found again at Mijn werk, by its writer alone."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assignments.cases.actions import throw_away
from cohorts.enrolment.actions import withdraw
from cohorts.enrolment.models import Enrolment
from tests import factories
from tests.assignments.cases.conftest import browser


def asked(who):
    client = browser(who)
    client.get("/mijn/werk/")
    with CaptureQueriesContext(connection) as captured:
        client.get("/mijn/werk/")
    return len(captured)


def test_my_work_leads_to_what_was_thrown_away_until_it_is_brought_back(reader, group, fellow, now):
    work = factories.case(reader)
    link = f'<a href="{reverse("case", args=[work.pk])}"><bdi>Lege kolommen</bdi></a>'
    assert "Weggegooid" not in browser(reader).get("/mijn/werk/").text
    throw_away(work=work, by=reader, now=now)
    gone = browser(reader).get("/mijn/werk/").text.partition("Weggegooid")[2]
    assert link in gone
    assert "Lege kolommen" not in browser(fellow).get("/mijn/werk/").text
    browser(reader).post(reverse("case_restore", args=[work.pk]))
    page = browser(reader).get("/mijn/werk/").text
    assert link in page and "Weggegooid" not in page


def test_three_thrown_away_cost_what_one_costs(reader, group, now):
    throw_away(work=factories.case(reader), by=reader, now=now)
    before = asked(reader)
    for _ in range(2):
        throw_away(work=factories.case(reader), by=reader, now=now)
    assert asked(reader) == before


def test_who_takes_part_in_no_group_reads_why_there_are_no_assignments(reader, group, editor):
    assert "Er staat nog geen opdracht voor je open." in browser(reader).get("/mijn/werk/").text
    assert "Je doet nu in geen groep mee." in browser(editor).get("/mijn/werk/").text
    withdraw(enrolment=Enrolment.objects.get(user=reader), by=editor)
    assert "Je doet nu in geen groep mee." in browser(reader).get("/mijn/werk/").text
