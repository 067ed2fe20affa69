"""A small course on disk that a test changes, imports and looks up."""

import hashlib
import shutil
from io import BytesIO
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connection
from PIL import Image

from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.importing.text.source import Unreadable
from leergang.content.importing.writing import import_folder

BODY = """
## Wat je ziet {#wat-je-ziet}

Op school kijkt iedereen **anders** naar *kwaliteit*.
"""
FIRST, SECOND, THIRD = (
    "dag-1/01-kijken/01-eerste.md",
    "dag-1/01-kijken/02-tweede.md",
    "dag-2/01-doen/01-derde.md",
)


def png(colour="red", size=(8, 8)) -> bytes:
    """A small picture."""
    kept = BytesIO()
    Image.new("RGB", size, colour).save(kept, "PNG")
    return kept.getvalue()


class CourseFolder:
    """A folder as `manage.py import_course` takes it."""

    def __init__(self, path: Path):
        self.path = path

    def fill(self) -> "CourseFolder":
        """Writes the course that most tests start from."""
        self.write("leergang.md", "---\ntitle: Kwaliteit\nslug: kwaliteit\n---\n## Voor wie\n\nVoor jou.\n")
        self.write("dag-1/dag.md", "---\ntitle: Zicht\ngoal: Je ziet meer.\n---\nLees je schoolplan.\n")
        self.write("dag-2/dag.md", "---\ntitle: Richting\n---\n")
        self.write("dag-1/01-kijken/module.md", "---\ntitle: Kijken\n---\nEen module.\n\n## Wat je kunt\n\n- Kijken.\n")
        self.write("dag-2/01-doen/module.md", "---\ntitle: Doen\n---\n")
        self.step(FIRST, "eerste")
        self.step(SECOND, "tweede")
        self.step(THIRD, "derde")
        self.write("beelden/kring.png", png())
        self.write("bestanden/kaart.pdf", b"%PDF-1.4 kaart")
        return self

    def write(self, name: str, content: str | bytes) -> None:
        """Puts a file in the folder."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def step(self, name: str, key: str, body: str = BODY, **fields) -> None:
        """Writes a step; `body` begins on line 7."""
        head = {"key": key, "title": f"Stap {key}", "goal": "Je kijkt beter.", "minutes": 5} | fields
        self.write(name, "---\n" + "".join(f"{k}: {v}\n" for k, v in head.items()) + "---\n" + body.lstrip("\n"))

    def move(self, name: str, to: str) -> None:
        """Gives a file or folder another place."""
        (self.path / to).parent.mkdir(parents=True, exist_ok=True)
        (self.path / name).rename(self.path / to)

    def remove(self, name: str) -> None:
        """Takes a file or folder away."""
        path = self.path / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    def bring_in(self, **options) -> dict[str, str]:
        """Imports the folder; what was done, by file."""
        return {done.file: str(done).partition(": ")[2] for done in import_folder(self.path, **options)}

    def changed(self, **options) -> dict[str, str]:
        """Imports the folder; what was done, without what stayed as it was."""
        return {file: what for file, what in self.bring_in(**options).items() if what != "ongewijzigd"}

    def refused(self, **options) -> list[str]:
        """Imports a folder that cannot be imported; the problems, after a look whether really nothing changed."""
        before = everything()
        try:
            import_folder(self.path, **options)
        except Unreadable as unreadable:
            assert everything() == before
            return [str(problem) for problem in unreadable.problems]
        raise AssertionError("The folder was imported after all.")


def step(key: str) -> StepPage:
    """The step with this key, as it is now."""
    return StepPage.objects.get(key=key)


def tree() -> list[str]:
    """The addresses of everything below the course, in order."""
    course = CoursePage.objects.get(slug="kwaliteit")
    pages = [*DayPage.objects.all(), *ModulePage.objects.all(), *StepPage.objects.all()]
    below = sorted((page for page in pages if page.is_descendant_of(course)), key=lambda page: page.path)
    return [page.url_path.removeprefix(course.url_path) for page in below]


def everything() -> dict[str, object]:
    """Every row of every table that an import could touch, and every file."""
    labels = ("leergang", "wagtailcore", "wagtailredirects", "wagtailsearch", "taggit")
    models = [model for label in labels for model in apps.get_app_config(label).get_models()]
    return {model._meta.db_table: rows(model._meta.db_table) for model in models} | {"files": files()}


def rows(table: str) -> list[str]:
    """What is in a table, as the database has it."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
        return sorted(map(repr, cursor.fetchall()))


def files() -> dict[str, str]:
    """Every kept original, rendition and handout with its fingerprint."""
    kept = [path for folder in ("private", "media") for path in (settings.DATA_DIR / folder).rglob("*")]
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in kept if path.is_file()}
