"""A group with an assignment that has criteria, what its participant handed in, and its teacher."""

from datetime import timedelta

import pytest
from django.utils import timezone

from assignments.desk.kind import new_draft
from assignments.feedback.actions import make_ready, release
from assignments.submissions.actions import hand_in
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from assignments.work.models import Version, Work
from cohorts.enrolment.actions import enrol
from cohorts.schedule.models import Cohort
from leergang.content.course import DayPage
from tests import factories

SAID = "Je ziet scherp wat er gebeurt. Wie vraag je erbij?"
CRITERIA = ("Kijken", "Vragen", "Durven")


def criterion(name):
    """One in four levels, with its key."""
    levels = {f"level_{at}": f"{name} {told}" for at, told in enumerate(("niet", "soms", "vaak", "altijd"), 1)}
    return "criterion", {"key": name.lower(), "name": name, **levels}


@pytest.fixture
def brief(course):
    return factories.assignment(DayPage.objects.child_of(course).get(), rubric=[criterion(name) for name in CRITERIA])


@pytest.fixture
def group(brief, reader):
    return Cohort.objects.get(enrolments__user=reader)


@pytest.fixture
def teacher(group):
    return factories.teacher(group, factories.user(name="Ingrid van Dam")).user


@pytest.fixture
def colleague(group, teacher):
    return factories.teacher(group, factories.user(name="Karim Bos")).user


@pytest.fixture
def now():
    return timezone.now()


def hands_in(who, brief, text="Een rij van drie.", now=None) -> Version:
    """Somebody hands in a version with this text."""
    work = own_work(who, brief, way_to(who, brief))
    body = {"vraag-1": text, "vraag-2": "Ik vraag door."}
    stored = save(work=work, body=body, revision=work.revision, by=who).work
    return hand_in(work=Work.objects.get(pk=stored.pk), by=who, now=now or timezone.now()).version


def somebody(group, name):
    """One more participant of the group."""
    return enrol(cohort=group, user=factories.user(name=name)).user


def drafts(teacher, version, **body) -> Work:
    """What a teacher wrote about a version, stored as a draft."""
    stored = Work.objects.filter(owner=teacher, about=version).first() or new_draft(teacher, version)
    said = body or {"level_kijken": "3", "level_vragen": "3", "level_durven": "2", "text": SAID}
    save(work=stored, body=said, revision=stored.revision, by=teacher)
    return Work.objects.get(owner=teacher, about=version)


def is_ready(teacher, version, now, **body):
    """Feedback that the teacher has ready."""
    return make_ready(work=drafts(teacher, version, **body), by=teacher, now=now)


def is_out(teacher, version, now, **body):
    """Feedback of which the ten minutes are over at `now`."""
    made = is_ready(teacher, version, now, **body)
    before = now - timedelta(minutes=11)
    release(cohort=version.work.cohort_id, page=version.work.page_id, by=teacher, now=before)
    made.refresh_from_db()
    return made


@pytest.fixture
def version(brief, group, teacher, reader, now):
    """What the participant handed in, three days ago."""
    return hands_in(reader, brief, now=now - timedelta(days=3))
