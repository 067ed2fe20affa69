"""Making and ending the secret address."""

from django.db import transaction
from django.utils import timezone

from leergang.kit.tokens import hashed, new_token

from .models import CalendarKey
from .rules import token_of


@transaction.atomic
def make_address(*, user) -> None:
    """A new address; the one before opens nothing from now on."""
    seed = new_token()
    CalendarKey.objects.update_or_create(
        user=user,
        defaults={"seed": seed, "hashed": hashed(token_of(user_id=user.pk, seed=seed)), "made_at": timezone.now()},
    )


def end_address(*, user) -> None:
    """No address any more."""
    CalendarKey.objects.filter(user=user).delete()
