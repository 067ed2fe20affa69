"""The demo's settings, with what makes tests quick and apart from each other."""

import os
import tempfile

os.environ["LEERGANG_DEMO"] = "true"
os.environ["LEERGANG_DATA"] = tempfile.mkdtemp(prefix="leergang-tests-")

from leergang.settings import *  # noqa: F403

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
