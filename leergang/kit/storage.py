"""Where files are kept: originals without an address, renditions with one nobody can guess."""

import os
from functools import lru_cache
from pathlib import Path
from uuid import uuid4

from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible
from whitenoise.storage import CompressedManifestStaticFilesStorage


@deconstructible
class UnguessableName:
    """An `upload_to` that keeps only the extension of what was uploaded."""

    def __init__(self, folder: str):
        self.folder = folder

    def __call__(self, instance, filename: str) -> str:
        """The name under which this upload is stored."""
        return f"{self.folder}/{uuid4().hex}{Path(filename).suffix.lower()[:10]}"

    def __eq__(self, other):
        return isinstance(other, UnguessableName) and self.folder == other.folder

    def __hash__(self):
        return hash(self.folder)


class PrivateStorage(FileSystemStorage):
    """Files that only a view may hand out. Never overwrites, and answers only when the bytes are on disk."""

    def url(self, name):
        """There is none; Wagtail's document and image screens take this well."""
        raise NotImplementedError("Bestanden in de besloten opslag hebben geen adres.")

    def get_available_name(self, name, max_length=None):
        """Names are unguessable already, and an existing file must make the save fail, not move aside."""
        return name

    def _save(self, name, content):
        target = Path(self.path(name))
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{target.name}.{uuid4().hex}.part")
        try:
            self._write(part, content)
            os.link(part, target)  # fails when the name is taken; a rename would overwrite
        finally:
            part.unlink(missing_ok=True)
        _sync_folder(target.parent)
        return name

    def _write(self, part, content):
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            for chunk in content.chunks():
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())


class RenditionStorage(FileSystemStorage):
    """Resized pictures, for whoever has the address; the original's name in it cannot be guessed."""

    def __init__(self, location=None):
        super().__init__(location=location, base_url="/media/")


def _sync_folder(folder):
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Styles, scripts and drawings under names that change with them; made once, and a page asks for nine of them."""

    support_js_module_import_aggregation = True  # our scripts import each other by those names

    @lru_cache(maxsize=1000)  # noqa: B019 - there is one storage, and it lives as long as the process
    def url(self, name, force=False):
        """The address of a file."""
        return super().url(name, force)
