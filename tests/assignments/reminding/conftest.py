"""The same group with its assignment as where things are handed in."""

from ..submissions.conftest import brief, deadline, enrolment, group, now, teacher, work  # noqa: F401
