"""A fault in the middle: nothing is half imported, not in the database and not on disk."""

import pytest
from django.core.exceptions import ValidationError

from leergang.content.course import StepPage
from leergang.content.importing import writing
from leergang.content.importing.folder import read_folder
from leergang.content.importing.writing import import_folder
from leergang.content.media import Handout
from tests.leergang.content.importing.course import FIRST, SECOND, everything, files
from tests.leergang.content.importing.samples import EVERYTHING

WITH_FILES = """## Kop {#kop}

[Kaart](bestand:kaart.pdf)

::: beeld
bestand: beelden/kring.png
alt: Een kring
bron: Eigen tekening
:::
"""


class Fault(Exception):
    pass


@pytest.mark.parametrize("after", [1, 4, 8])
def test_a_fault_while_writing_pages_takes_everything_back(folder, db, monkeypatch, after):
    folder.step(FIRST, "eerste", WITH_FILES)
    before, save, count = everything(), writing._save, []

    def fail(*args, **kwargs):
        count.append(files())
        if len(count) == after:
            raise Fault
        return save(*args, **kwargs)

    monkeypatch.setattr(writing, "_save", fail)
    with pytest.raises(Fault):
        import_folder(folder.path)
    assert count[-1] != before["files"], "the picture and the file were stored before"
    assert everything() == before


def test_a_fault_while_storing_a_file_takes_the_others_back(folder, db, monkeypatch):
    folder.step(FIRST, "eerste", WITH_FILES)
    before = everything()

    def fail(*args, **kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr(Handout, "save_base", fail)
    with pytest.raises(KeyboardInterrupt):
        import_folder(folder.path)
    assert everything() == before


def test_what_a_page_refuses_after_all_is_told_by_file(imported, monkeypatch):
    """No text is known that gets this far; if one does, its file is named and nothing is written."""

    def refuse(page):
        if page.key == "tweede":
            raise ValidationError("Deze stap past niet.")

    monkeypatch.setattr(StepPage, "clean", refuse)
    for name, key in ((FIRST, "eerste"), (SECOND, "tweede")):
        imported.step(name, key, title="Nieuw")
    assert imported.refused() == [f"{SECOND}: Deze stap past niet."]


def test_reading_a_folder_asks_nothing_of_the_database(folder):
    """So nobody waits while a folder is read; this test may not touch the database."""
    folder.step(FIRST, "eerste", EVERYTHING)
    assert len(read_folder(folder.path).nodes()) == 8


def test_a_page_that_stays_as_it_was_costs_a_few_questions(imported, django_assert_max_num_queries):
    for number in range(3, 33):
        imported.step(f"dag-1/01-kijken/{number}-stap.md".replace("-stap", f"-stap-{number}"), f"stap-{number}")
    imported.bring_in()
    with django_assert_max_num_queries(5 * 38 + 25):
        imported.bring_in()
