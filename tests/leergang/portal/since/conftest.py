"""An alumnus, and texts that were published at moments of choice."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from cohorts.enrolment.actions import enrol, graduate
from leergang.content.changes.models import Publication
from leergang.content.changes.telling import tell_why
from leergang.content.course import StepPage
from leergang.content.reference.vocabulary import Subject
from tests import factories

LAST_DAY = datetime(2024, 12, 19).date()
WHY = "De wet vraagt iets anders."


def publish(page, *, ago=timedelta(days=9), why="", by=None, **fields):
    """Publishes a page with these values, so long ago."""
    page = type(page).objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    revision = page.save_revision(user=by)
    tell_why(revision=revision, sentence=why, by=by)
    revision.publish()
    at = timezone.now() - ago
    revision.publications.update(at=at)
    if Publication.objects.filter(page=page).count() == 1:
        type(page).objects.filter(pk=page.pk).update(first_published_at=at)


def written(page, **fields):
    """Publishes a page long before the group began."""
    publish(page, ago=timedelta(days=3000), **fields)


def alumnus_of(course, last_day=LAST_DAY, who=None):
    """Somebody whose group met for the last time on this day."""
    group = factories.meets(factories.cohort(course), last_day)
    who = enrol(cohort=group, user=who or factories.user()).user
    graduate(cohort=group)
    return type(who).objects.get(pk=who.pk)


@pytest.fixture
def step(course):
    """A step that was there when the group read it, with a subject."""
    step = StepPage.objects.first()
    step.subjects.set([Subject.objects.get(slug="plannen")])
    step.save()
    written(step)
    return step


@pytest.fixture
def alumnus(course):
    """An alumnus of that course."""
    return alumnus_of(course)


@pytest.fixture
def back(client, alumnus):
    """Their browser."""
    client.force_login(alumnus)
    return client
