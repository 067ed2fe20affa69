"""`manage.py load_demo`: the demo's people, its course with its assignments, and its groups."""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import localdate

from leergang.portal.demo import COURSE
from leergang.portal.demo.changes import load_changes
from leergang.portal.demo.groups import load_groups
from leergang.portal.demo.holidays import load_holidays
from leergang.portal.demo.people import load_people
from leergang.portal.demo.profiles.loading import load_profiles
from leergang.portal.demo.works.assignments import load_work
from leergang.portal.demo.works.buddies import load_buddies
from leergang.portal.demo.works.contracts import load_contracts
from leergang.portal.demo.works.feedback import load_feedback
from leergang.portal.demo.works.notebook import load_notebook
from leergang.portal.demo.works.practice import load_practice


class Command(BaseCommand):
    """Fills the demo; running it again keeps what is there."""

    help = "Zet de demo klaar: mensen, een leergang en drie groepen. Alleen waar LEERGANG_DEMO aan staat."

    def handle(self, **options):
        """Imports the course as everyone would; then people, their groups, what changed since, and what they wrote."""
        if not settings.DEMO:
            raise CommandError("Dit is geen demo. Zet nooit de bekende wachtwoorden in een echte installatie.")
        call_command("import_course", COURSE, stdout=self.stdout)
        load_people()
        load_holidays(localdate())
        running = min(load_groups(), key=lambda cohort: cohort.pk)  # made first
        load_changes()
        load_work(running)
        load_feedback(running)
        load_practice(running)
        load_contracts()
        load_notebook(running)
        load_buddies(running)
        load_profiles()
