"""`manage.py import_course FOLDER`: Markdown becomes the pages of a course."""

from collections import Counter
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from leergang.content.finding.keeping import rebuild
from leergang.content.importing.done import CHANGED, LEFT, MADE, MOVED, SAME, SKIPPED
from leergang.content.importing.folder import read_folder
from leergang.content.importing.text.source import Unreadable
from leergang.content.importing.writing import write
from leergang.portal.setup import set_up

MOST = 100  # problems shown


class Command(BaseCommand):
    """Reads a folder of Markdown; docs/course-text.md describes its form."""

    help = "Leest een map met Markdown in als leergang. Nog eens inlezen verandert alleen wat veranderd is."

    def add_arguments(self, parser):
        """The folder, and whether pages that people edited are replaced."""
        parser.add_argument("folder", metavar="MAP", type=Path, help="map met leergang.md en dag-1, dag-2 …")
        parser.add_argument("--overwrite", action="store_true", help="vervang ook wat iemand in het beheer aanpaste")

    def handle(self, *, folder, overwrite, verbosity, **options):
        """Imports, and says per file what was done."""
        try:
            text = read_folder(folder)
            set_up()
            done = write(text, overwrite=overwrite, tell=self._tell)
        except Unreadable as unreadable:
            raise CommandError(_refusal(unreadable.problems)) from None
        rebuild()  # page by page, compounds whose parts came later were left whole
        for file in done if verbosity else []:
            self.stdout.write(str(file))
        self.stdout.write(_totals(done))

    def _tell(self, number, of):
        if self.stderr.isatty():
            self.stderr.write(f"\r{number} van {of} bestanden", ending="\n" if number == of else "")


def _refusal(problems):
    more = [f"En nog {len(problems) - MOST}."] if len(problems) > MOST else []
    return "\n".join([f"Er is niets veranderd. Los dit eerst op ({len(problems)}):", *map(str, problems[:MOST]), *more])


def _totals(done):
    """For example: 67 bestanden: 3 gemaakt, 64 ongewijzigd."""
    counts = Counter(file.what for file in done)
    files = ", ".join(f"{counts[what]} {what}" for what in (MADE, CHANGED, MOVED, SAME, SKIPPED) if counts[what])
    left = {0: "", 1: " Eén pagina staat niet (meer) in de map."}
    more = left.get(counts[LEFT], f" {counts[LEFT]} pagina’s staan niet (meer) in de map.")
    return f"{counts.total() - counts[LEFT]} bestanden: {files}.{more}"
