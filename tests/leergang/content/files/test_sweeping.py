"""Files without a row go after a day; everything else stays."""

import os
import time
from datetime import datetime
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages
from django.utils import timezone

from leergang.content.files.actions import sweep_at_night, sweep_files
from leergang.content.media import Handout
from tests import factories

A_DAY = 24 * 60 * 60


@pytest.fixture
def left(db):
    """A file in one of our folders that no row knows, of so many seconds old."""

    def leave(storage, name, seconds):
        kept = Path(storage.path(name))
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(b"over")
        _age(kept, seconds)
        return kept

    sweep_files()
    return leave


def _age(path, seconds):
    then = time.time() - seconds
    os.utime(path, (then, then))


FOLDERS = [
    ("default", "originals/0123.png"),
    ("default", "handouts/0123.pdf"),
    ("default", "handouts/0123.pdf.4567.part"),
    ("renditions", "images/0123.width-100.png"),
]


@pytest.mark.parametrize(("alias", "name"), FOLDERS)
def test_a_file_whose_row_never_came_goes_after_a_day(left, alias, name):
    old = left(storages[alias], name, A_DAY + 60)
    assert sweep_files() == [name]
    assert not old.exists()
    assert sweep_files() == []


@pytest.mark.parametrize(("alias", "name"), FOLDERS)
def test_a_file_of_today_stays_as_its_row_may_still_come(left, alias, name):
    new = left(storages[alias], name, A_DAY - 60)
    assert sweep_files() == []
    assert new.exists()
    new.unlink()


def test_what_has_a_row_stays_however_old(left):
    picture, handout = factories.picture(), factories.handout()
    rendition = picture.get_rendition("width-50")
    paths = [Path(file.path) for file in (picture.file, handout.file, rendition.file)]
    for path in paths:
        _age(path, 400 * A_DAY)
    assert sweep_files() == []
    assert all(path.exists() for path in paths)


def test_a_file_of_a_row_that_went_without_its_file_goes(left):
    handout = factories.handout()
    _age(handout.file.path, 2 * A_DAY)
    Handout.objects.all()._raw_delete("default")
    assert sweep_files() == [handout.file.name]


def test_what_stands_in_another_folder_is_none_of_its_business(left):
    other = left(default_storage, "elders/0123.pdf", 400 * A_DAY)
    assert sweep_files() == []
    assert other.exists()
    other.unlink()


def test_it_needs_no_folders_to_be_there(left, settings, tmp_path, monkeypatch):
    field = Handout._meta.get_field("file")
    monkeypatch.setattr(field, "storage", type(default_storage._wrapped)(location=str(tmp_path / "leeg")))
    assert sweep_files() == []
    field.storage.save("handouts/nieuw.pdf", ContentFile(b"%PDF-1.4"))
    assert sweep_files() == []


def test_by_itself_it_sweeps_at_night_only(left):
    old = left(default_storage, "handouts/0123.pdf", A_DAY + 60)
    night = timezone.make_aware(datetime(2027, 3, 28, 3, 2))  # the night in which the clock goes on
    assert sweep_at_night(night.replace(hour=12)) == []
    assert old.exists()
    assert sweep_at_night(night) == ["bestand zonder eigenaar weggehaald: handouts/0123.pdf"]
    assert sweep_at_night(night) == []
