"""The demo's settings, with what makes tests quick and apart from each other, and from this machine's own settings."""

import os
import shutil
import tempfile

ITS_OWN = (
    *("ALLOWED_HOSTS", "CACHE_URL", "DATABASE_URL", "DEBUG", "EMAIL_URL", "FROM_EMAIL", "LEERGANG_HURRY"),
    *("LEERGANG_URL", "SECRET_KEY", "TASKS_BACKEND", "TRUSTED_PROXY_COUNT"),
)
os.environ.update(dict.fromkeys(ITS_OWN, ""))  # empty is the default, whatever the machine or a file .env says
os.environ["LEERGANG_DEMO"] = "true"
# In memory where the system has room for that: a disk that others use too answers late. Removed when the tests end.
has_room = os.access("/dev/shm", os.W_OK) and shutil.disk_usage("/dev/shm").free > 2**30
folder = tempfile.TemporaryDirectory(prefix="leergang-tests-", dir="/dev/shm" if has_room else None)
os.environ["LEERGANG_DATA"] = folder.name

from leergang.settings import *  # noqa: F403

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
STATIC_ROOT.mkdir()  # noqa: F405 - whitenoise asks for it
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

if "LEERGANG_TEST_DATABASE_URL" in os.environ:  # another database than SQLite in memory; see .ci/run
    DATABASES = {"default": env.db_url("LEERGANG_TEST_DATABASE_URL")}  # noqa: F405
