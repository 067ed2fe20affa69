"""A course in a folder, and the state of everything an import can change."""

import pytest

from tests.leergang.content.importing.course import CourseFolder


@pytest.fixture
def folder(tmp_path):
    """Two days, two modules, three steps, a picture and a file; nothing imported yet."""
    return CourseFolder(tmp_path / "course").fill()


@pytest.fixture
def imported(folder, db):
    """The same, imported once."""
    folder.bring_in()
    return folder
