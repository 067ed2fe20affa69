"""Pen: who writes in one question of a work that several people write."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..work.models import Work

__all__ = ["Pen"]


class PenQuerySet(models.QuerySet):
    """Pens, by who may know of them."""

    def visible_to(self, user):
        """Those of the works in which this person writes."""
        return self.filter(work__in=Work.objects.visible_to(user).values("pk"))


class Pen(models.Model):
    """Somebody wrote here, last at `at`. Some minutes later that counts no more; the day after it is removed."""

    work = models.ForeignKey(Work, models.CASCADE, related_name="pens", verbose_name=_("werk"))
    question = models.CharField(_("vraag"), max_length=100)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("wie"))
    at = models.DateTimeField(_("schreef het laatst op"))

    objects = PenQuerySet.as_manager()

    class Meta:
        verbose_name = _("pen")
        verbose_name_plural = _("pennen")
        constraints = [models.UniqueConstraint(fields=["work", "question"], name="one_pen_per_question")]
