"""PeerRound: an assignment that a group reads of each other. PeerReview: one person reads one piece."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.reader import reader_of

from ..work.models import Version, Work

__all__ = ["PeerReview", "PeerRound"]


class PeerRound(models.Model):
    """One assignment of which the people of a group read each other's work: proposed first, started by a teacher."""

    cohort = models.ForeignKey("cohorts.Cohort", models.CASCADE, related_name="+", verbose_name=_("groep"))
    page = models.ForeignKey(
        "wagtailcore.Page", models.SET_NULL, null=True, related_name="+", verbose_name=_("opdracht")
    )
    due_at = models.DateTimeField(_("uiterlijk"), null=True, blank=True)
    started_at = models.DateTimeField(_("gestart op"), null=True, blank=True)

    class Meta:
        verbose_name = _("ronde van feedback aan elkaar")
        constraints = [models.UniqueConstraint(fields=["cohort", "page"], name="peer_round_once_per_assignment")]


class PeerReviewQuerySet(models.QuerySet):
    """Who reads whose piece, by whom that is for."""

    def visible_to(self, user):
        """One's own, once a teacher started them. What one wrote there stays, also when somebody else took over."""
        if not user.is_authenticated or reader_of(user).looks_as:
            return self.none()
        return self.started().filter(reader=user)

    def started(self):
        """Of which people know."""
        return self.exclude(round__started_at=None)

    def running(self):
        """Not handed to somebody else."""
        return self.started().filter(ended_at=None)

    def waiting(self):
        """Of which the reader said nothing yet."""
        return self.running().filter(given=None)


class PeerReview(models.Model):
    """One person reads what one other made, and says what works and what they wonder.

    What they say is a work of their own with the same number. Until they open the piece they read the newest version;
    from then on `version`. `given` is the version of their own work that the writer may read.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey(PeerRound, models.CASCADE, related_name="reviews", verbose_name=_("ronde"))
    work = models.ForeignKey(Work, models.SET_NULL, null=True, related_name="peer_reviews", verbose_name=_("werk"))
    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="peer_reviews", verbose_name=_("buddy")
    )
    version = models.ForeignKey(
        Version, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("gelezen versie")
    )
    opened_at = models.DateTimeField(_("geopend op"), null=True, blank=True)
    given = models.ForeignKey(
        Version, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("gegeven feedback")
    )
    read_at = models.DateTimeField(_("gelezen door de schrijver op"), null=True, blank=True)
    reminded_at = models.DateTimeField(_("herinnerd op"), null=True, blank=True)
    ended_at = models.DateTimeField(_("overgedragen op"), null=True, blank=True)

    objects = PeerReviewQuerySet.as_manager()

    class Meta:
        verbose_name = _("feedback van een buddy")
        constraints = [
            models.UniqueConstraint(
                fields=["work", "reader"], condition=Q(ended_at=None), name="peer_reads_a_piece_once"
            )
        ]
