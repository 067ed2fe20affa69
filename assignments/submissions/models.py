"""Submission: a version that was handed in, and what happened to it since."""

from functools import reduce
from operator import or_

from django.conf import settings
from django.db import models
from django.db.models import Q, Value
from django.utils.translation import gettext_lazy as _

from leergang.kit.slots import contributions

from ..work.models import Version

__all__ = ["Submission"]


class SubmissionQuerySet(models.QuerySet):
    """Submissions, by who may read what was handed in."""

    def visible_to(self, user):
        """Those of the versions that this person may read."""
        return self.filter(version__in=Version.objects.visible_to(user).values("pk"))

    def standing(self):
        """Not taken back."""
        return self.filter(taken_back_at=None)

    def knowing_who_opened(self):
        """Each with `is_opened_by_others`: whether somebody has it in sight beside the teachers of the group."""
        asked = [Q(expression) for expression in contributions("opened_by_others")]
        return self.annotate(is_opened_by_others=reduce(or_, asked) if asked else Value(value=False))


class Submission(models.Model):
    """One version that was handed in to the teachers of the group. Kept as long as the work; it goes with it."""

    version = models.OneToOneField(
        Version, models.CASCADE, primary_key=True, related_name="submission", verbose_name=_("versie")
    )
    handed_in_at = models.DateTimeField(_("ingeleverd op"))
    words = models.PositiveIntegerField(_("woorden"))
    taken_back_at = models.DateTimeField(_("teruggehaald op"), null=True, blank=True)
    opened_at = models.DateTimeField(_("voor het eerst gelezen op"), null=True, blank=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("door")
    )

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = _("inzending")
        verbose_name_plural = _("inzendingen")
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_back_at=None) | Q(opened_at=None), name="submission_opened_or_taken_back"
            )
        ]
