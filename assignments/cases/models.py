"""Offer: a version of a case card that somebody offers to the library, and what an editor decided."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..work.models import Version

__all__ = ["Offer", "OfferState"]


class OfferState(models.TextChoices):
    """How an offer stands."""

    WAITING = "waiting", _("wacht op de redactie")
    WITHDRAWN = "withdrawn", _("ingetrokken")
    ACCEPTED = "accepted", _("aangenomen")
    DECLINED = "declined", _("niet aangenomen")


class OfferQuerySet(models.QuerySet):
    """Offers, by who may read what was offered."""

    def visible_to(self, user):
        """One's own; and those that wait, for who may add to the library."""
        return self.filter(version__in=Version.objects.visible_to(user).values("pk"))

    def waiting(self):
        """Those about which nobody decided yet."""
        return self.filter(state=OfferState.WAITING)


class Offer(models.Model):
    """One version that was offered, with the writer's leave. Kept as long as the work; what became a page stays one."""

    version = models.OneToOneField(
        Version, models.CASCADE, primary_key=True, related_name="offer", verbose_name=_("versie")
    )
    consent_at = models.DateTimeField(_("aangeboden op"))
    is_named = models.BooleanField(_("met naam"), default=False)
    state = models.CharField(_("stand"), max_length=10, choices=OfferState.choices, default=OfferState.WAITING)
    decided_at = models.DateTimeField(_("besloten op"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("door")
    )
    reason = models.TextField(_("waarom niet"), blank=True)
    page = models.ForeignKey(
        "leergang.LibraryPage", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("stuk")
    )

    objects = OfferQuerySet.as_manager()

    class Meta:
        verbose_name = _("aangeboden praktijkvoorbeeld")
        verbose_name_plural = _("aangeboden praktijkvoorbeelden")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=OfferState.WAITING) ^ Q(decided_at__isnull=False), name="offer_waits_or_is_decided"
            ),
            models.CheckConstraint(
                condition=~Q(state=OfferState.DECLINED) | ~Q(reason=""), name="offer_declined_with_a_reason"
            ),
        ]
