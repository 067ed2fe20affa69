"""The same people as those of the case cards."""

from tests.assignments.cases.conftest import editor, fellow, group, library, now, teacher

__all__ = ["editor", "fellow", "group", "library", "now", "teacher"]
