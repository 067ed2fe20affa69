"""SchoolHoliday: when the schools of a region are closed."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..schools.models import Region

__all__ = ["SchoolHoliday"]


class SchoolHolidayQuerySet(models.QuerySet):
    """School holidays, by where they are."""

    def of(self, region):
        """Those of this region, with those of all regions."""
        return self.filter(region__in=(region, ""))


class SchoolHoliday(models.Model):
    """A holiday of the schools, in one region or in all; typed over from whoever announces them."""

    name = models.CharField(_("naam"), max_length=100, help_text=_("Bijvoorbeeld: herfstvakantie."))
    region = models.CharField(
        _("regio"), max_length=10, choices=Region.choices, blank=True, help_text=_("Leeg is: in alle regio’s.")
    )
    first = models.DateField(_("eerste dag"))
    last = models.DateField(_("laatste dag"))
    source = models.CharField(
        _("waar dit vandaan komt"), max_length=200, help_text=_("Wie dit zegt, en wanneer je het overnam.")
    )

    objects = SchoolHolidayQuerySet.as_manager()

    class Meta:
        verbose_name = _("schoolvakantie")
        verbose_name_plural = _("schoolvakanties")
        ordering = ["first", "region"]
        constraints = [
            models.CheckConstraint(condition=Q(last__gte=F("first")), name="school_holiday_ends_after_start")
        ]

    def __str__(self):
        return f"{self.name} {self.get_region_display()}".strip()

    def clean(self):
        """Says it in words before the database does."""
        if self.first and self.last and self.last < self.first:
            raise ValidationError({"last": _("De laatste dag ligt voor de eerste. Kies een latere laatste dag.")})
