"""What nobody else ever reads: kept apart from works, so that nothing made of a work can hold it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.reader import reader_of

from ..work.models import Work

__all__ = ["Undercurrent"]


class UndercurrentQuerySet(models.QuerySet):
    """Undercurrents, by whose they are."""

    def visible_to(self, user):
        """One's own; who looks as another sees none."""
        if not user.is_authenticated or reader_of(user).looks_as:
            return self.none()
        return self.filter(owner=user)


class Undercurrent(models.Model):
    """What was not said between two people, and notes beside that, for who prepares a talk alone.

    A table of its own: no version, share, file, search or list reads it. It goes with its preparation and its owner.
    """

    work = models.OneToOneField(Work, models.CASCADE, related_name="+", verbose_name=_("voorbereiding"))
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("van"))
    text = models.TextField(_("onderstroom"), blank=True)
    notes = models.TextField(_("notities"), blank=True)
    revision = models.PositiveIntegerField(_("keer bewaard"), default=0)
    saved_at = models.DateTimeField(_("bewaard op"))

    wagtail_reference_index_ignore = True  # the admin would say at a person that it is there
    objects = UndercurrentQuerySet.as_manager()

    class Meta:
        verbose_name = _("onderstroom")
        verbose_name_plural = _("onderstroom")
