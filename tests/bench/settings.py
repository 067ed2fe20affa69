"""The settings of the demo, with the two pages that everything is measured against."""

from leergang.settings import *  # noqa: F403

ROOT_URLCONF = "tests.bench.urls"
TEMPLATES[0]["DIRS"].append(BASE_DIR / "tests/bench/templates")  # noqa: F405
