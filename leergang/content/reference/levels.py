"""For whom a dialogue card is: rows 1-3 for leaders, 4 for the team, 5 for class and subject, 6-7 for all."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    """Who sits at the table."""

    LEADERS = "leiding", _("Leiding")
    TEAM = "team", _("Team")
    CLASS = "klas", _("Klas en sectie")


ROWS = {Level.LEADERS: (1, 2, 3, 6, 7), Level.TEAM: (4, 6, 7), Level.CLASS: (5, 6, 7)}


def rows_for(level: str | None) -> tuple[int, ...]:
    """The rows of the matrix for this level; all seven without one."""
    return ROWS.get(Level(level), ()) if level in Level.values else tuple(range(1, 8))
