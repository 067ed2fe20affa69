"""Tests that need something of the system: without it they are left out, and the last line says how to get it."""

import os

import pytest


class SaysWhy:
    """Adds one line to the end of a run."""

    def __init__(self, why):
        self.why = why

    def pytest_terminal_summary(self, terminalreporter):
        """The line."""
        terminalreporter.write_line(self.why)


def leave_out(config, items, mark, has, why):
    """Takes the tests with this mark out where the system has it not; in CI that is a fault."""
    ours = [item for item in items if item.get_closest_marker(mark)]
    if not ours or has():
        return
    if os.environ.get("CI") == "true":
        raise pytest.UsageError(why)
    items[:] = [item for item in items if item not in ours]
    config.hook.pytest_deselected(items=ours)
    config.pluginmanager.register(SaysWhy(why))
