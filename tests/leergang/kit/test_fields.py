"""A StreamField that migrations see as JSON, and changing its blocks."""

import json

import pytest
from django.db.migrations.loader import MigrationLoader

from leergang.content.course import StepPage
from leergang.kit.fields import change_blocks
from tests import factories

QUOTE = ("quote", {"text": "We meten veel.", "source": "Een teamleider"})


@pytest.fixture
def apps(settings):
    """The models as a migration sees them; the suite itself runs without migrations."""
    settings.MIGRATION_MODULES = {}
    return MigrationLoader(None).project_state().apps


def test_a_migration_sees_plain_json():
    _, path, arguments, keywords = StepPage._meta.get_field("body").deconstruct()
    assert path == "django.db.models.JSONField"
    assert arguments == []
    assert set(keywords) <= {"blank", "default", "verbose_name"}


def louder(block):
    if block["type"] == "quote":
        block["value"]["text"] = block["value"]["text"].upper()
    return block


def test_blocks_change_in_pages_and_in_their_revisions(course, apps):
    step = StepPage.objects.first()
    step.body = [QUOTE]
    revision = step.save_revision()
    revision.publish()
    change_blocks(apps, "leergang.StepPage", "body", louder)
    step.refresh_from_db()
    revision.refresh_from_db()
    assert step.body[0].value["text"] == "WE METEN VEEL."
    assert json.loads(revision.content["body"])[0]["value"]["text"] == "WE METEN VEEL."


def test_other_pages_keep_what_they_had(course, apps):
    page = factories.information(body=[QUOTE])
    change_blocks(apps, "leergang.StepPage", "body", louder)
    page.refresh_from_db()
    assert page.body[0].value["text"] == "We meten veel."
