"""`manage.py check_course FOLDER`: what a folder of course text holds, and what it lacks."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import localdate

from leergang.content.importing.folder import read_folder
from leergang.content.importing.text.source import Unreadable
from leergang.content.stock.counting import take_stock
from leergang.content.stock.lacking import lacking

COLUMNS = ("stappen", "woorden", "vragen", "zelftoetsen", "casussen", "figuren", "zin", "leesgemak")
ROW = "{:<44}" + "{:>12}" * len(COLUMNS)


class Command(BaseCommand):
    """Asks and changes nothing in the database. Ends with a fault when something is lacking."""

    help = "Telt wat er in een map met een leergang staat, en zegt wat eraan ontbreekt."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser):
        """The folder."""
        parser.add_argument("folder", metavar="MAP", type=Path, help="map met leergang.md en dag-1, dag-2 …")

    def handle(self, *, folder, **options):
        """A table of the modules, and a line for each thing that is lacking."""
        try:
            text = read_folder(folder)
        except Unreadable as unreadable:
            raise CommandError("\n".join(map(str, unreadable.problems))) from None
        self.stdout.write(ROW.format("", *COLUMNS))
        for stock in take_stock(text):
            self.stdout.write(_row(stock))
        if problems := lacking(text, localdate()):
            raise CommandError("\n".join([f"Dit ontbreekt nog ({len(problems)}):", *map(str, problems)]))


def _row(stock):
    counted = [stock.blocks[kind] for kind in ("prompt", "self_check", "case", "figure")]
    return ROW.format(stock.title[:43], stock.steps, stock.words, *counted, _told(stock.average), _told(stock.ease))


def _told(number):
    return "-" if number is None else f"{number:.1f}".replace(".", ",")
