"""Where Wagtail finds what the slices register."""

from leergang.content.importing import history  # noqa: F401
