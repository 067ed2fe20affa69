"""Turn: the row that whoever is running one kind of work holds, so that two machines do not run it together."""

from django.db import models

__all__ = ["Turn"]


class Turn(models.Model):
    """One kind of work that is due now and then."""

    name = models.CharField(max_length=200, unique=True, editable=False)
