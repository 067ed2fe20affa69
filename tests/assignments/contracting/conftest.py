"""A group with a participant and a teacher, an assignment that asks for what one made, and a preparation."""

import pytest
from django.urls import reverse
from django.utils import timezone

from assignments.contracting.actions import keep_undercurrent
from assignments.contracting.kind import carrier
from cohorts.schedule.models import Cohort
from leergang.content.course import DayPage
from tests import factories
from tests.assignments.cases.conftest import browser

__all__ = ["browser"]
QUESTION = {"key": "reflectie", "question": "Welke reflectie laat je zien?", "what": "contractgesprek"}


@pytest.fixture
def group(course, reader):
    return Cohort.objects.get(enrolments__user=reader)


@pytest.fixture
def teacher(group):
    return factories.teacher(group, factories.user(name="Ingrid van Dam")).user


@pytest.fixture
def brief(course, group):
    return factories.assignment(
        DayPage.objects.child_of(course).get(), body=[("link", QUESTION)], title="Mijn contract"
    )


@pytest.fixture
def preparation(reader):
    return factories.preparation(reader)


@pytest.fixture
def now():
    return timezone.now()


def under(work, who, revision=0, **body):
    """Writes under a preparation, as its owner."""
    return keep_undercurrent(work=carrier(who, work), body=body, revision=revision, by=who)


def sent(work, who, kind="contracting", **fields):
    """What a page of a preparation sends."""
    return {"kind": kind, "work": str(work.pk), "revision": work.revision, "writer": str(who.pk), **fields}


def save_by_form(client, work, who, **fields):
    """As the button *Bewaar* does."""
    return client.post(reverse("work_save"), sent(work, who, **fields))
