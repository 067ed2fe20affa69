"""A copy of a document without the names of who made it."""

import re
from tempfile import SpooledTemporaryFile
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

from .documents import BROKEN

MOST = 100 * 1024 * 1024  # unpacked
IN_MEMORY = 5 * 1024 * 1024
NAMES = "dc:creator|cp:lastModifiedBy|meta:initial-creator|Company|Manager|meta:printed-by"
FILLED = re.compile(rf"<({NAMES})>[^<]*<".encode())
PARTS = ("docProps/core.xml", "docProps/app.xml", "meta.xml")


def without_names(file: IO[bytes]) -> IO[bytes] | None:
    """The same document with those fields empty; nothing when it cannot be packed again."""
    file.seek(0)
    clean = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - whoever asked closes it
    try:
        with ZipFile(file) as before, ZipFile(clean, "w", ZIP_DEFLATED) as after:
            if sum(part.file_size for part in before.infolist()) > MOST:
                return None
            for part in before.infolist():
                content = before.read(part)
                after.writestr(part, FILLED.sub(rb"<\1><", content) if part.filename in PARTS else content)
    except BROKEN:
        return None
    clean.seek(0)
    return clean
