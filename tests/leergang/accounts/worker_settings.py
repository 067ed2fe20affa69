"""Another worker: the tests' settings with an empty database of its own and the cache of who started it."""

import os

from tests.settings import *  # noqa: F403


class _Without(dict):
    """Says of every app that it has no migrations, so that tables are made at once."""

    def __contains__(self, app):
        return True

    def __getitem__(self, app):
        return None


ALLOWED_HOSTS = ["testserver"]
MIGRATION_MODULES = _Without()
CACHES["default"]["LOCATION"] = os.environ["WORKER_CACHE"]  # noqa: F405
DATABASES["default"] = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}  # noqa: F405
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
