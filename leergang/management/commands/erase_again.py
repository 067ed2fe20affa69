"""For after a restore: who asked to be erased stays erased."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from leergang.accounts.erasing.listed import finish
from leergang.portal.privacy.actions import erase_again


class Command(BaseCommand):
    """Erases everybody on the list who came back with an older copy of the database."""

    help = "Wist opnieuw wie al gewist was en door een teruggezette reservekopie weer in de database staat."

    def handle(self, **options):
        """Says numbers only; names are not to be told any more. Also once more when nobody came back: for the bytes."""
        numbers = erase_again()
        for number in numbers:
            self.stdout.write(f"Account {number} is opnieuw gewist.")
        if not numbers:
            self.stdout.write("Niemand van de lijst staat in de database.")
        if not finish(timezone.now()):
            self.stdout.write("Iemand las mee. De resten verdwijnen bij de volgende `manage.py tick`.")
