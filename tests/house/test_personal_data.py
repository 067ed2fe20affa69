"""Nothing of a person is forgotten: when they take all along, and when they are erased."""

import zipfile

import pytest
from django.apps import apps
from django.db import models
from django.utils import timezone

from assignments.work import kinds
from leergang.accounts.models import User
from leergang.kit.personal import everything_kept
from leergang.portal.privacy.actions import erase
from leergang.portal.privacy.paper import as_zip
from leergang.portal.privacy.queries import parts_of
from tests.assignments.conftest import ESSAY
from tests.house.somebody import Somebody

# Models that point to a person and are in no `Kept`, with the reason.
ELSEWHERE = {
    "wagtailimages.Image": "Wagtail's own, which Picture stands for; it has no rows",
    "wagtaildocs.Document": "Wagtail's own, which Handout stands for; it has no rows",
}


def relations():
    """Every field of every model that points to a person, or holds an address."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.local_fields + model._meta.local_many_to_many:
            points = (
                field.remote_field and field.related_model is User and not isinstance(field, models.ManyToManyField)
            )
            if points or isinstance(field, models.EmailField):
                yield model._meta.label, model, field


def named():
    kept = everything_kept()
    return {label for one in kept for label in (*one.theirs, *one.nameless)}


def test_every_model_that_points_to_a_person_is_told_and_erased():
    found = {label for label, _model, _field in relations()}
    assert len(found) > 30
    assert not found - named() - set(ELSEWHERE)
    assert not set(ELSEWHERE) & named()


def test_what_hangs_from_what_is_theirs_is_named_too():
    theirs = {label for one in everything_kept() for label in one.theirs}
    for model in apps.get_models():
        owners = {field.related_model._meta.label for field in model._meta.local_fields if cascades(field)}
        assert not owners & theirs or model._meta.label in theirs, model


def cascades(field):
    return field.remote_field and field.remote_field.on_delete is models.CASCADE and field.related_model is not User


def test_what_is_named_is_there():
    for label in named():
        apps.get_model(label)


@pytest.fixture
def somebody(course, monkeypatch, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setitem(kinds.KINDS, "essay", ESSAY)
    return Somebody()


def test_whoever_takes_all_along_has_every_word_in_each_form(somebody):
    packed = zipfile.ZipFile(as_zip(somebody.user, parts_of(somebody.user), timezone.now()))
    assert packed.namelist()[0] == "lees-mij.html"
    files = " ".join(packed.read(name).decode() for name in packed.namelist() if name.startswith("bestanden/"))
    for folder in ("json", "markdown", "html"):
        text = " ".join(packed.read(name).decode() for name in packed.namelist() if name.startswith(folder)) + files
        assert [word for word in somebody.words if word not in text] == []


def test_nothing_points_to_who_was_erased(somebody):
    number, address = somebody.user.pk, somebody.user.email
    erase(user=somebody.user, now=timezone.now())
    for label, model, field in relations():
        gone = address if isinstance(field, models.EmailField) else number
        assert not model._default_manager.filter(**{field.attname: gone}).exists(), f"{label}.{field.name}"
