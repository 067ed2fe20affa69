"""A group with an assignment that is open, and what its participant wrote there."""

from datetime import timedelta

import pytest
from django.utils import timezone

from assignments.briefs.actions import set_deadline
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from assignments.work.models import Work
from cohorts.enrolment.models import Enrolment
from cohorts.schedule.models import Cohort
from leergang.content.course import DayPage
from tests import factories

WRITTEN = {"vraag-1": "Een rij van drie.", "vraag-2": "Ik vraag door."}


@pytest.fixture
def brief(course):
    return factories.assignment(DayPage.objects.child_of(course).get())


@pytest.fixture
def group(brief, reader):
    return Cohort.objects.get(enrolments__user=reader)


@pytest.fixture
def enrolment(group, reader):
    return Enrolment.objects.get(cohort=group, user=reader)


@pytest.fixture
def teacher(group):
    return factories.teacher(group, factories.user(name="Ingrid van Dam")).user


@pytest.fixture
def deadline(group, brief, teacher):
    """In five days, at the end of the day."""
    day = timezone.localdate() + timedelta(days=5)
    return set_deadline(cohort=group, page=brief, day=day, by=teacher)


def write(who, brief, body=None, revision=None):
    """What somebody wrote at this assignment, stored."""
    work = own_work(who, brief, way_to(who, brief))
    made = save(work=work, body=body or WRITTEN, revision=work.revision if revision is None else revision, by=who)
    return Work.objects.get(pk=made.work.pk)


@pytest.fixture
def work(brief, group, reader):
    return write(reader, brief)


@pytest.fixture
def now():
    return timezone.now()
