"""The same group as for feedback."""

from tests.assignments.feedback.conftest import brief, colleague, group, now, teacher, version

__all__ = ["brief", "colleague", "group", "now", "teacher", "version"]
