"""A group with two participants and a teacher, and an editor beside it."""

import pytest
from django.test import Client
from django.utils import timezone

from cohorts.enrolment.actions import enrol
from cohorts.schedule.models import Cohort
from tests import factories


@pytest.fixture
def group(course, reader):
    return Cohort.objects.get(enrolments__user=reader)


@pytest.fixture
def fellow(group):
    return enrol(cohort=group, user=factories.user(name="Marit Hoekstra")).user


@pytest.fixture
def teacher(group):
    return factories.teacher(group, factories.user(name="Ingrid van Dam")).user


@pytest.fixture
def library(home):
    return factories.item().get_parent()


@pytest.fixture
def editor(library):
    return factories.user(groups=["Redactie"])


@pytest.fixture
def now():
    return timezone.now()


def browser(who):
    """A browser of this person, who reads everything anew."""
    client = Client()
    client.force_login(type(who).objects.get(pk=who.pk))
    return client
