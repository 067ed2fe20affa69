"""Feedback: what a teacher has ready to say of one version, frozen, and from when its writers read it."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.models import Enrolment
from cohorts.enrolment.reader import reader_of

from ..rubrics.models import Criterion, criteria_in
from ..secondreading.models import SecondReading
from ..work.models import Version, Work

__all__ = ["Feedback", "Verdict"]


class Verdict(models.TextChoices):
    """What a teacher makes of it, beside the levels."""

    DONE = "done", _("Voldaan")
    AGAIN = "again", _("Nog een versie")


class FeedbackQuerySet(models.QuerySet):
    """Feedback, by how far it is and who may read it."""

    def ready(self):
        """Said to be ready, not released, and not a letter of its draft changed since; no second reading."""
        return self.filter(release_at=None, is_second=False, revision=F("work__revision"))

    def standing(self):
        """Ready or more: this version no longer waits."""
        return self.filter(Q(release_at__isnull=False) | Q(revision=F("work__revision")), is_second=False)

    def second(self):
        """Second readings that are ready: for who asked for it, and never released."""
        return self.filter(is_second=True, revision=F("work__revision"))

    def released(self, now: datetime):
        """Those of which the minutes in which it could be taken back are over."""
        return self.filter(release_at__lte=now)

    def visible_to(self, user):
        """One's own; and what was released, of one's own work or in a group that one teaches. By the real clock.

        Of a version that is read twice, teachers see what the other says when both are ready, and not before.
        """
        if not user.is_authenticated or reader_of(user).looks_as:
            return self.none()
        return self.readable_by(user.pk, timezone.now())

    def readable_by(self, user: int, now: datetime):
        """The same by key, for who is known to be the reader and to look as nobody else."""
        out = Q(release_at__lte=now)
        own = Q(version__work__in=Work.objects.written_by(user).values("pk"))
        taught = Q(version__work__cohort__in=Enrolment.objects.teaching().filter(user=user).values("cohort"))
        seen = ~Exists(SecondReading.objects.hiding_from(user))
        compared = Q(Exists(SecondReading.objects.between(user)))
        return self.filter(Q(by=user) | (out & (own | (taught & seen))) | compared)


class Feedback(models.Model):
    """Kept as long as the version. Its draft is a work of the teacher, which nobody else ever reads.

    All that it says is frozen when it is ready, the criteria too: a rubric that changes later changes nothing here.
    """

    version = models.ForeignKey(Version, models.CASCADE, related_name="feedback", verbose_name=_("versie"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("van")
    )
    work = models.OneToOneField(Work, models.SET_NULL, null=True, related_name="made_ready", verbose_name=_("concept"))
    revision = models.PositiveIntegerField(_("keer bewaard"))  # of the draft, when it was ready
    criteria = models.JSONField(_("waarnaar is gekeken"), default=list)
    levels = models.JSONField(_("niveaus"), default=dict)
    text = models.TextField(_("feedback"), blank=True)
    verdict = models.CharField(_("oordeel"), max_length=10, choices=Verdict.choices, blank=True)
    ready_at = models.DateTimeField(_("klaar op"))
    release_at = models.DateTimeField(_("te lezen vanaf"), null=True, blank=True)
    told_at = models.DateTimeField(_("bericht gestuurd op"), null=True, blank=True)
    is_second = models.BooleanField(_("van een tweede lezer"), default=False)

    objects = FeedbackQuerySet.as_manager()

    class Meta:
        verbose_name = _("feedback")
        verbose_name_plural = _("feedback")
        ordering = ["ready_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["version", "by"], name="feedback_once_per_teacher"),
            models.CheckConstraint(
                condition=Q(told_at=None) | Q(release_at__isnull=False), name="feedback_told_when_released"
            ),
            models.CheckConstraint(
                condition=Q(is_second=False) | Q(release_at=None), name="second_reading_is_never_released"
            ),
        ]
        indexes = [
            models.Index(fields=["release_at"], condition=Q(told_at=None), name="feedback_to_tell"),
        ]

    @property
    def looked_at(self) -> list[tuple[Criterion, int | None]]:
        """Each criterion as it was then, with its level; None where the teacher left it open."""
        return [(one, self.levels.get(one.key)) for one in criteria_in(self.criteria)]

    def is_released(self, now: datetime) -> bool:
        """Whether the writers read it."""
        return self.release_at is not None and self.release_at <= now

    def is_on_its_way(self, now: datetime) -> bool:
        """Released, and still to be taken back."""
        return self.release_at is not None and self.release_at > now
