"""`manage.py rebuild_search`: what search knows, read from the content again."""

from django.core.management.base import BaseCommand

from leergang.content.finding.keeping import rebuild


class Command(BaseCommand):
    """Needed after a restored backup or a new version; importing and setting up do it by themselves."""

    help = "Leest alle pagina's, begrippen, standaarden en kaarten opnieuw in voor de zoekfunctie. Twee keer mag."

    def handle(self, **options):
        """Rebuilds, and says how much there is."""
        self.stdout.write(f"Doorzoekbaar: {rebuild()} pagina's, begrippen, standaarden en kaarten.")
