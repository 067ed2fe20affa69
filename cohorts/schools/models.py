"""Board and School: records that people type at registration and a teacher merges."""

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from leergang.kit.words.direction import apart

__all__ = ["Board", "Region", "School"]


class Region(models.TextChoices):
    """The three regions in which Dutch schools have their holidays."""

    NORTH = "noord", _("Noord")
    MIDDLE = "midden", _("Midden")
    SOUTH = "zuid", _("Zuid")


class Board(models.Model):
    """Who is responsible for one or more schools (interface: bestuur)."""

    name = models.CharField(_("naam"), max_length=200)

    class Meta:
        verbose_name = _("bestuur")
        verbose_name_plural = _("besturen")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="board_once_whatever_capitals",
                violation_error_message=_("Dit bestuur staat er al. Kies het in de lijst."),
            )
        ]

    def __str__(self):
        return apart(self.name)


class School(models.Model):
    """Where somebody works."""

    name = models.CharField(_("naam"), max_length=200)
    board = models.ForeignKey(
        Board, models.SET_NULL, null=True, blank=True, related_name="schools", verbose_name=_("bestuur")
    )
    region = models.CharField(_("regio van de vakanties"), max_length=10, choices=Region.choices, blank=True)

    class Meta:
        verbose_name = _("school")
        verbose_name_plural = _("scholen")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="school_once_whatever_capitals",
                violation_error_message=_("Deze school staat er al. Kies haar in de lijst."),
            )
        ]

    def __str__(self):
        return apart(self.name)
