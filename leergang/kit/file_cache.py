"""A cache in files that all workers of one machine share, in which two of them never both win a lock."""

import os
import tempfile

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache


class SharedFileCache(FileBasedCache):
    """Django's file cache with an atomic `add`: limits on signing in take their lock with it."""

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        """Stores this unless there is something. Django looks first and writes then; a link does both at once."""
        if self.has_key(key, version):  # also removes what has expired
            return False
        self._createdir()
        self._cull()
        descriptor, temporary = tempfile.mkstemp(dir=self._dir)
        try:
            with os.fdopen(descriptor, "wb") as file:
                self._write_content(file, timeout, value)
            os.link(temporary, self._key_to_file(key, version))
        except FileExistsError:
            return False
        finally:
            os.unlink(temporary)  # noqa: PTH108 - a name from mkstemp
        return True
