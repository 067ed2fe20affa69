"""Invitation: a teacher asks somebody to take part in a group; with the links in its mails."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from ..schedule.models import Cohort

__all__ = ["Invitation", "InvitationLink", "InvitationState"]


class InvitationState(models.TextChoices):
    """How an invitation stands."""

    OPEN = "open", _("staat open")
    ACCEPTED = "accepted", _("neemt deel")
    DECLINED = "declined", _("komt niet")
    WITHDRAWN = "withdrawn", _("ingetrokken")
    EXPIRED = "expired", _("verlopen")


class InvitationQuerySet(models.QuerySet):
    """Invitations, by how they stand."""

    def open(self):
        """Those that wait for an answer."""
        return self.filter(state=InvitationState.OPEN)

    def holding(self):
        """Those that keep a seat; who accepted keeps it by their enrolment."""
        return self.open().filter(keeps_seat=True)


class Invitation(models.Model):
    """Somebody asked to take part; one an address and a group. Kept for a year after its last change."""

    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="invitations", verbose_name=_("groep"))
    email = models.EmailField(_("e-mailadres"))
    name = models.CharField(_("naam"), max_length=200, blank=True)
    school = models.CharField(_("school"), max_length=200, blank=True)
    job = models.CharField(_("functie"), max_length=200, blank=True)
    colleague_email = models.EmailField(_("e-mailadres van de ander in het duo"), blank=True)
    note = models.TextField(_("woorden van de docent"), blank=True)
    state = models.CharField(_("stand"), max_length=20, choices=InvitationState.choices, default=InvitationState.OPEN)
    keeps_seat = models.BooleanField(_("houdt een plaats vast"), default=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("door")
    )
    sent_at = models.DateTimeField(_("verstuurd op"))
    expires_at = models.DateTimeField(_("geldt tot"))
    reminded_at = models.DateTimeField(_("herinnerd op"), null=True, blank=True)
    changed_at = models.DateTimeField(_("veranderd op"))

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("uitnodiging")
        verbose_name_plural = _("uitnodigingen")
        ordering = ["sent_at", "pk"]
        constraints = [
            models.UniqueConstraint("cohort", Lower("email"), name="invitation_once_whatever_capitals"),
        ]
        indexes = [models.Index(fields=["cohort", "state"], name="invitation_by_state")]

    def __str__(self):
        return self.name or self.email


class InvitationLink(models.Model):
    """The hash of a link in a mail. Each mail has its own; all of them end with the invitation."""

    invitation = models.ForeignKey(Invitation, models.CASCADE, related_name="links", verbose_name=_("uitnodiging"))
    token_hash = models.CharField(_("vingerafdruk"), max_length=64, unique=True)

    class Meta:
        verbose_name = _("link van een uitnodiging")
        verbose_name_plural = _("links van uitnodigingen")
