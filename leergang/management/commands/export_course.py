"""`manage.py export_course COURSE FOLDER`: the pages of a course become Markdown."""

from collections import Counter
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from leergang.content.course import CoursePage
from leergang.content.exporting.actions import export_course
from leergang.content.exporting.folder import GONE, NotOurs
from leergang.content.importing.done import CHANGED, MADE, SAME


class Command(BaseCommand):
    """Writes a folder that import_course reads back; docs/course-text.md describes its form."""

    help = "Schrijft een leergang als map met Markdown, die import_course weer inleest."

    def add_arguments(self, parser):
        """Which course, and where."""
        parser.add_argument("course", metavar="LEERGANG", help="naam in het adres: /leergang/NAAM/")
        parser.add_argument("folder", metavar="MAP", type=Path, help="lege map, nieuwe map of eerdere export")

    def handle(self, *, course, folder, verbosity, **options):
        """Exports, and says per file what was done and what could not come along."""
        found = {page.slug: page for page in CoursePage.objects.live().order_by("path")}
        if course not in found:
            choice = f"Kies uit: {', '.join(found)}." if found else "Er is er nog geen."
            raise CommandError(f"Er is geen leergang ‘{course}’ op de site. {choice}")
        try:
            done, notes = export_course(found[course], folder)
        except NotOurs as refusal:
            raise CommandError(f"Er is niets geschreven. {refusal}") from None
        except OSError as error:
            message = f"Er is niets geschreven. {error.filename} is niet te schrijven: {error.strerror}."
            raise CommandError(message) from None
        for file in done if verbosity else []:
            self.stdout.write(str(file))
        if notes:
            self.stdout.write("\n".join([f"Let op ({len(notes)}):", *notes]))
        self.stdout.write(_totals(done))


def _totals(done):
    counts = Counter(file.what for file in done)
    words = ", ".join(f"{counts[what]} {what}" for what in (MADE, CHANGED, SAME, GONE) if counts[what])
    return f"{counts.total() - counts[GONE]} bestanden: {words}."
