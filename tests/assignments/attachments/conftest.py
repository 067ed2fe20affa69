"""An assignment that asks for words and for files."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from assignments.attachments.actions import store
from assignments.submissions.kind import own_work, way_to
from assignments.work.actions import save
from assignments.work.models import Work
from cohorts.schedule.models import Cohort
from leergang.content.course import DayPage
from tests import factories

from .samples import PDF


@pytest.fixture
def brief(course):
    questions = [
        ("open", {"key": "tekst", "question": "Wat zie je?", "is_required": True}),
        ("file", {"key": "foto", "question": "Stuur een foto", "is_required": False}),
    ]
    return factories.assignment(DayPage.objects.child_of(course).get(), body=questions)


@pytest.fixture
def group(brief, reader):
    return Cohort.objects.get(enrolments__user=reader)


@pytest.fixture
def teacher(group):
    return factories.teacher(group, factories.user(name="Ingrid van Dam")).user


@pytest.fixture
def work(brief, group, reader):
    work = own_work(reader, brief, way_to(reader, brief))
    save(work=work, body={"tekst": "Een rij van drie."}, revision=0, by=reader)
    return Work.objects.get(pk=work.pk)


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "private"


@pytest.fixture
def now():
    return timezone.now()


def send(work, content=PDF, name="plan.pdf", by=None, pk=None):
    """By the verb that all doors use."""
    file = SimpleUploadedFile("x", content)
    about = {"work": work, "field": "foto", "name": name, "now": timezone.now()}
    return store(pk=pk or uuid.uuid4(), file=file, by=by or work.owner, **about)


def browser(who):
    client = Client()
    client.force_login(type(who).objects.get(pk=who.pk))
    return client


def upload(client, work, content=PDF, **more):
    """As the form without a script does."""
    file = SimpleUploadedFile("plan.pdf", content)
    sent = {"file": file, "number": str(uuid.uuid4())} | more
    return client.post(reverse("attachments", args=[work.pk, "foto"]), sent, follow=True)
