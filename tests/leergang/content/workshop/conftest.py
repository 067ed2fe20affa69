"""Two people who write, each with a browser."""

import pytest
from django.test import Client

from leergang.content.course import DayPage, StepPage
from tests import factories


@pytest.fixture
def teacher(db):
    """Someone who writes."""
    return factories.user(groups=["Docenten"], name="Dana")


@pytest.fixture
def desk(client, teacher):
    """Their browser."""
    client.force_login(teacher)
    return client


@pytest.fixture
def editor(db):
    """The browser of someone of Redactie."""
    browser = Client()
    browser.force_login(factories.user(groups=["Redactie"], name="Bas"))
    return browser


@pytest.fixture
def day(course):
    """A day of a course."""
    return DayPage.objects.get()


@pytest.fixture
def step(course):
    """A live step."""
    return StepPage.objects.first()
