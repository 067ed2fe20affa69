"""`manage.py set_up`: what every installation starts with."""

from django.core.management.base import BaseCommand

from leergang.content.finding.keeping import rebuild
from leergang.portal.setup import set_up


class Command(BaseCommand):
    """Makes the site, its first pages and the groups; changes nothing when they are there."""

    help = "Maakt de site, de eerste pagina's en de groepen Docenten en Redactie. Wat er is, blijft."

    def handle(self, **options):
        """Sets up, and says so."""
        home = set_up()
        rebuild()  # a new release may read or cut words in another way
        self.stdout.write(f"De site staat klaar: {home.full_url}")
