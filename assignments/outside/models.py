"""Guest: somebody without an account who may read one work."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from leergang.kit.words.direction import apart

from ..work.models import Version, Work

__all__ = ["Guest"]


class GuestQuerySet(models.QuerySet):
    """Guests, by whether their link works."""

    def open(self, now):
        """Those whose link works: not ended, not stopped, and the work was not thrown away."""
        return self.filter(stopped_at=None, until__gt=now, work__removed_at=None)


class Guest(models.Model):
    """Who was asked, for what, and until when. Name and address go a month after the end, or when they say so."""

    work = models.ForeignKey(Work, models.CASCADE, related_name="guests", verbose_name=_("werk"))
    version = models.ForeignKey(  # none: what is shared at the moment of reading, as the purpose says
        Version, models.CASCADE, null=True, blank=True, related_name="guests", verbose_name=_("versie")
    )
    purpose = models.CharField(_("waarvoor"), max_length=30)
    name = models.CharField(_("naam"), max_length=200, blank=True)
    email = models.EmailField(_("e-mailadres"), blank=True)
    token_hash = models.CharField(_("vingerafdruk van de link"), max_length=64, unique=True)
    made_at = models.DateTimeField(_("gevraagd op"))
    until = models.DateTimeField(_("tot"))
    stopped_at = models.DateTimeField(_("gestopt op"), null=True, blank=True)

    objects = GuestQuerySet.as_manager()

    class Meta:
        verbose_name = _("gast")
        verbose_name_plural = _("gasten")
        ordering = ["made_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__gt=models.F("made_at")), name="guest_ends_after_it_begins"
            ),
            models.CheckConstraint(  # who erased themselves has no link that works
                condition=~models.Q(email="") | models.Q(stopped_at__isnull=False), name="guest_has_an_address"
            ),
        ]

    def __str__(self):
        return apart(self.name or self.email)
