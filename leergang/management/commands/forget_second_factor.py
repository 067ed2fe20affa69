"""For someone who lost their phone and their spare codes."""

from django.core.management.base import BaseCommand, CommandError

from leergang.accounts.actions import forget_second_factor
from leergang.accounts.models import User


class Command(BaseCommand):
    """Turns the second step off for one person."""

    help = "Zet de app en de noodcodes uit voor iemand die ze kwijt is. Weet zeker dat je die persoon zelf sprak."

    def add_arguments(self, parser):
        parser.add_argument("email", help="het adres waarmee die persoon inlogt")

    def handle(self, *, email, **options):
        try:
            user = User.objects.get_by_natural_key(email)
        except User.DoesNotExist:
            raise CommandError(f"Er is geen account met het adres {email}.") from None
        had_any = forget_second_factor(user=user)
        self.stdout.write(f"De app staat uit voor {user}." if had_any else f"{user} had geen app aanstaan.")
