"""`manage.py tick`: does everything that is due."""

import os
from time import sleep

from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections
from django.utils import timezone

from leergang.clockwork.actions import Failed, tick


class Command(BaseCommand):
    """To be run every minute; running it twice, or on two machines, does nothing twice."""

    help = "Doet alles wat nu aan de beurt is: mail, berichten, geplande publicaties, opruimen. Twee keer mag."

    def add_arguments(self, parser):
        """With `--every` it goes on until whoever started it stops."""
        parser.add_argument("--every", type=int, metavar="SECONDEN", help="Ga door, met zoveel seconden ertussen.")

    def handle(self, *, every=None, **options):
        """Says one line for each thing done; a fault of one is said after the others had their turn."""
        if every:
            self._go_on(every)
        elif failed := self._round():
            raise CommandError("\n".join(failed))

    def _go_on(self, seconds):
        parent = os.getppid()
        while True:
            close_old_connections()
            for line in self._round():
                self.stderr.write(line)
            for _ in range(seconds):
                sleep(1)
                if os.getppid() != parent:
                    return

    def _round(self):
        failed = []
        for line in tick(timezone.now()):
            failed.append(line) if isinstance(line, Failed) else self.stdout.write(line)
        return failed
