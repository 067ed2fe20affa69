"""`manage.py import_course FOLDER`: Markdown becomes the pages of a course."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from leergang.content.importing.source import Unreadable
from leergang.content.importing.writing import import_folder
from leergang.portal.setup import set_up


class Command(BaseCommand):
    """Reads a folder of Markdown; docs/course-text.md describes its form."""

    help = "Leest een map met Markdown in als leergang. Nog eens inlezen verandert alleen wat veranderd is."

    def add_arguments(self, parser):
        """The folder, and whether pages that people edited are replaced."""
        parser.add_argument("folder", type=Path, help="map met leergang.md en dag-1, dag-2 …")
        parser.add_argument("--overschrijf", action="store_true", help="vervang ook wat iemand in het beheer aanpaste")

    def handle(self, *, folder, overschrijf, **options):
        """Imports, and says per file what was done."""
        if not folder.is_dir():
            raise CommandError(f"De map {folder} is er niet.")
        set_up()
        try:
            done = import_folder(folder, overwrite=overschrijf)
        except Unreadable as problems:
            raise CommandError(f"Er is niets veranderd. Dit kan beter:\n{problems}") from None
        for file in done:
            self.stdout.write(f"{file.file}: {file.what}")
