"""What is done with files as files."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import PurePath

from django.core.files.storage import FileSystemStorage
from django.db.models import Model
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from leergang.content.media import Handout, Picture, Rendition

NIGHT, FIRST_MINUTES = 3, 5
LET_BE = timedelta(days=1)  # a file is there before its row: someone may be uploading it right now


def sweep_files() -> list[str]:
    """Removes files that no row knows, and says which: of uploads that were cut off, and of rows that went.

    Only in the folders of pictures, their copies and handouts, and only what nobody touched for a day.
    """
    return [name for model in (Picture, Rendition, Handout) for name in _sweep(model)]


def sweep_at_night(now: datetime) -> list[str]:
    """Sweeps in the first minutes after three: it asks the disk about every file, which nobody should notice."""
    here = localtime(now)
    return [_("bestand zonder eigenaar weggehaald: %s") % name for name in sweep_files()] if _is_night(here) else []


def _is_night(here):
    return here.hour == NIGHT and here.minute < FIRST_MINUTES


def _sweep(model: type[Model]) -> Iterator[str]:
    field = model._meta.get_field("file")
    folder = PurePath(field.generate_filename(model(), "een naam")).parent
    old = list(_old(field.storage, folder))  # before the rows: a row that comes in the meantime keeps its file
    known = set(model.objects.values_list("file", flat=True))
    for name in old:
        if name not in known:
            field.storage.delete(name)
            yield name


def _old(storage: FileSystemStorage, folder: PurePath) -> Iterator[str]:
    before = time.time() - LET_BE.total_seconds()
    _, files = storage.listdir(str(folder)) if storage.exists(str(folder)) else ([], [])
    for file in files:
        name = (folder / file).as_posix()
        if storage.get_modified_time(name).timestamp() < before:
            yield name
