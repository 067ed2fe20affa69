"""A group with an assignment that is open, as for handing in."""

from tests.assignments.submissions.conftest import *  # noqa: F403
