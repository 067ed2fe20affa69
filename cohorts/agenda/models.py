"""CalendarKey: the secret address under which somebody's calendar asks their dates."""

from django.conf import settings
from django.db import models
from django.utils import timezone

__all__ = ["CalendarKey"]


class CalendarKey(models.Model):
    """One address a person; a new one takes the place of the old. Kept until the account goes, or the person ends it.

    The address itself is not here: it is made of `seed` with the secret of the installation, and found by its hash.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="calendar_key", editable=False)
    seed = models.CharField(max_length=64, editable=False)
    hashed = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
