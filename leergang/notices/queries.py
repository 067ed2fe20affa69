"""How somebody hears about each kind."""

from leergang.accounts.models import User

from .models import Choice, Kind
from .rules import usual


def choices_of(user: User) -> dict[str, str]:
    """For each kind how this person hears about it: chosen, or as usual."""
    chosen = dict(Choice.objects.filter(user=user).values_list("kind", "how"))
    return {kind.value: chosen.get(kind.value, usual(kind)) for kind in Kind}
