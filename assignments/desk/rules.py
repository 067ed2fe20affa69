"""How somebody wants the desk."""

from .models import Keys


def keys_are_off(user) -> bool:
    """Whether this person switched single keys off."""
    return Keys.objects.filter(user=user, are_off=True).exists()
