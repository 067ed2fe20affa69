"""Guest: somebody without an account who may read one work. Inquiry: somebody who asks what is held of an address."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from leergang.kit.words.direction import apart

from ..work.models import Version, Work

__all__ = ["Guest", "Inquiry"]


class GuestQuerySet(models.QuerySet):
    """Guests, by whether their link works."""

    def open(self, now):
        """Those whose link works: not ended, not stopped, and the work was not thrown away."""
        return self.filter(stopped_at=None, until__gt=now, work__removed_at=None)


class Guest(models.Model):
    """Who was asked, for what, and until when. Name and address go a month after the end, or when they say so.

    Where words of theirs stay with the work after that, a mark of the address stays too: by it they are found when they
    ask to have those erased, and by nothing else.
    """

    work = models.ForeignKey(Work, models.CASCADE, related_name="guests", verbose_name=_("werk"))
    version = models.ForeignKey(  # none: what is shared at the moment of reading, as the purpose says
        Version, models.CASCADE, null=True, blank=True, related_name="guests", verbose_name=_("versie")
    )
    purpose = models.CharField(_("waarvoor"), max_length=30)
    name = models.CharField(_("naam"), max_length=200, blank=True)
    email = models.EmailField(_("e-mailadres"), blank=True)
    mark = models.CharField(_("vingerafdruk van het adres"), max_length=64, blank=True, db_index=True)
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

    @property
    def door(self) -> str:
        """By what a browser remembers the code for this link."""
        return str(self.pk)


class Inquiry(models.Model):
    """Somebody typed this address and asks what is held of it. Only when something is, a link goes there.

    Until that was looked up it has no end, and a link that nobody knows; where nothing is held it goes.
    """

    email = models.EmailField(_("e-mailadres"))
    token_hash = models.CharField(_("vingerafdruk van de link"), max_length=64, unique=True)
    made_at = models.DateTimeField(_("gevraagd op"))
    until = models.DateTimeField(_("tot"), null=True, blank=True)

    class Meta:
        verbose_name = _("vraag naar gegevens")
        verbose_name_plural = _("vragen naar gegevens")
        ordering = ["made_at", "pk"]

    def __str__(self):
        return self.email

    @property
    def door(self) -> str:
        """By what a browser remembers the code for this link."""
        return f"inquiry-{self.pk}"
