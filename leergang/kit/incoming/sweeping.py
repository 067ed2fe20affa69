"""Files that no row knows: of uploads that were cut off, and of rows that went."""

import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import PurePath

from django.core.files.storage import Storage
from django.utils.timezone import localtime

NIGHT, FIRST_MINUTES = 3, 5
LET_BE = timedelta(days=1)  # a file is there before its row: someone may be uploading it right now


def is_time_to_sweep(now: datetime) -> bool:
    """The first minutes after three: it asks the disk about every file, which nobody should notice."""
    here = localtime(now)
    return here.hour == NIGHT and here.minute < FIRST_MINUTES


def sweep(storage: Storage, folder: str, known: Callable[[], set[str]]) -> Iterator[str]:
    """Removes what nobody touched for a day and no row knows, and says which."""
    old = list(_old(storage, PurePath(folder)))  # before the rows: a row that comes in the meantime keeps its file
    rows = known() if old else set()
    for name in old:
        if name not in rows:
            storage.delete(name)
            yield name


def _old(storage, folder):
    before = time.time() - LET_BE.total_seconds()
    _, files = storage.listdir(str(folder)) if storage.exists(str(folder)) else ([], [])
    for file in files:
        name = (folder / file).as_posix()
        if storage.get_modified_time(name).timestamp() < before:
            yield name
