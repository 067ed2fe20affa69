"""Presence: whether somebody was there at a part of a day."""

from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["Presence"]


class PresenceQuerySet(models.QuerySet):
    """Presences, by who asks."""

    def visible_to(self, user):
        """This person's own."""
        return self.filter(enrolment__user=user)


class Presence(models.Model):
    """Whether one person was there at one part of a day; without a row nobody wrote it down yet.

    Goes with the enrolment; the teachers of the group see it, and the person.
    """

    enrolment = models.ForeignKey("cohorts.Enrolment", models.CASCADE, related_name="presences", verbose_name=_("wie"))
    part = models.ForeignKey("cohorts.DayPart", models.CASCADE, related_name="presences", verbose_name=_("dagdeel"))
    present = models.BooleanField(_("was er"))
    changed_at = models.DateTimeField(auto_now=True)

    objects = PresenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("aanwezigheid")
        verbose_name_plural = _("aanwezigheid")
        constraints = [models.UniqueConstraint(fields=["enrolment", "part"], name="presence_once_per_part")]
