"""Somebody who takes part in one group, teaches another and edits: each page shows what fits there."""

import pytest
from django.urls import reverse

from assignments.briefs.models import AssignmentPage
from assignments.work.models import Work
from cohorts.enrolment.actions import enrol
from leergang.content.course import DayPage
from tests import factories
from tests.assignments.submissions.conftest import write

WRITES = "Jouw tekst"


@pytest.fixture
def three_days(db):
    course = factories.course(days=3)
    days = DayPage.objects.child_of(course).order_by("path")
    briefs = [factories.assignment(day, title=f"Opdracht {number}") for number, day in enumerate(days, 1)]
    return course, briefs


@pytest.fixture
def somebody(three_days):
    """Of the first group two days are open."""
    course, _briefs = three_days
    who = factories.user(groups=["Docenten", "Redactie"])
    own, taught = factories.cohort(course, opened=2), factories.cohort(course)
    enrol(cohort=own, user=who)
    factories.teacher(taught, who)
    return who, own, taught


def test_every_assignment_opens_and_has_a_field_where_their_own_group_is(client, three_days, somebody):
    client.force_login(somebody[0])
    pages = [client.get(brief.url) for brief in three_days[1]]
    assert [page.status_code for page in pages] == [200, 200, 200]
    assert [WRITES in page.content.decode() for page in pages] == [True, True, False]
    assert "Wat zie je?" in pages[2].content.decode()


def test_what_they_write_is_for_the_group_in_which_they_take_part(client, three_days, somebody):
    who, own, _taught = somebody
    client.force_login(who)
    about = {"kind": "assignment", "page": three_days[1][0].pk, "revision": 0, "writer": who.pk, "vraag-1": "Een rij."}
    assert client.post(reverse("work_save"), about, headers={"Accept": "application/json"}).status_code == 200
    assert Work.objects.get().cohort == own


def test_they_read_as_a_teacher_in_the_group_they_teach_and_in_no_other(client, three_days, somebody):
    who, own, taught = somebody
    client.force_login(who)
    for brief in AssignmentPage.objects.all():
        assert client.get(reverse("handed_in", args=[taught.slug, brief.pk])).status_code == 200
        assert client.get(reverse("handed_in", args=[own.slug, brief.pk])).status_code == 404


def test_a_concept_of_their_group_is_for_them_no_more_than_for_anyone(client, three_days, somebody):
    who, own, _taught = somebody
    other = factories.user()
    enrol(cohort=own, user=other)
    work = write(other, three_days[1][0])
    client.force_login(who)
    assert client.get(reverse("own_work", args=[work.pk])).status_code == 404
    assert "Een rij van drie." not in client.get(three_days[1][0].url).content.decode()


def test_as_an_editor_they_change_what_is_asked(client, three_days, somebody):
    brief = three_days[1][0]
    assert brief.permissions_for_user(somebody[0]).can_edit()
