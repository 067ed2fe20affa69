"""A course on the site, written out and read in again in an empty place."""

from contextlib import contextmanager
from pathlib import Path

from django.db import transaction

from leergang.content.course import CoursePage, StepPage
from leergang.content.exporting.actions import export_course
from leergang.content.importing.done import SAME
from leergang.content.importing.writing import import_folder
from leergang.content.library import LibraryPage


@contextmanager
def a_site_of_its_own():
    """Everything that happens in it is undone: the next one begins with an empty site."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def export(folder: Path, slug: str = "kwaliteit") -> list[str]:
    """Writes the course; what could not come along."""
    return export_course(CoursePage.objects.get(slug=slug), folder)[1]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def changed(folder: Path) -> dict[str, str]:
    """What an import of the folder would do, but for what stays as it is."""
    return {done.file: str(done) for done in import_folder(folder) if done.what != SAME}


def keys() -> list[tuple]:
    """The keys of steps and items, with those of their blocks and the ids."""
    pages = [*StepPage.objects.order_by("path"), *LibraryPage.objects.order_by("slug")]
    return [(page.key, page.url_path, [_key(block) for block in page.body.get_prep_value()]) for page in pages]


def _key(block):
    value = block["value"]
    return block["type"], block["id"], value.get("key") if isinstance(value, dict) else None
