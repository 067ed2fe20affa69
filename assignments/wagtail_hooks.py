"""Where Wagtail finds what the slices register in its admin."""

from assignments.cases import menu  # noqa: F401
