"""SecondReading: a colleague reads one version too, without seeing what the first reader says of it."""

from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.models import Enrolment
from cohorts.enrolment.reader import reader_of

from ..work.models import Version

__all__ = ["SecondReading"]


class SecondReadingQuerySet(models.QuerySet):
    """Second readings, by who knows of them and how far they are."""

    def visible_to(self, user):
        """For the two who read, as long as they teach the group; nobody else knows that it is read twice."""
        if not user.is_authenticated or reader_of(user).looks_as:
            return self.none()
        return self.readable_by(user.pk)

    def readable_by(self, user: int):
        """The same by key, for who is known to be the reader and to look as nobody else."""
        taught = Enrolment.objects.teaching().filter(user=user).values("cohort")
        return self.filter(Q(asked_by=user) | Q(reader=user), version__work__cohort__in=taught)

    def apart(self):
        """Of which one of the two is not ready."""
        return self.filter(open_at=None)

    def open(self):
        """Both were ready, so both read what the other says."""
        return self.exclude(open_at=None)

    def hiding_from(self, user: int):
        """Of feedback with a `version`: those for which its reader may not see a word of another."""
        return self.apart().filter(version=OuterRef("version"), reader=user)

    def between(self, user: int):
        """Of feedback with a `version` and `by`: those in which this person compares with who wrote it."""
        pair = Q(asked_by=user, reader=OuterRef("by")) | Q(reader=user, asked_by=OuterRef("by"))
        return self.readable_by(user).open().filter(pair, version=OuterRef("version"))


class SecondReading(models.Model):
    """Kept as long as the version. What the second reader says is feedback that is never released."""

    version = models.OneToOneField(Version, models.CASCADE, related_name="second_reading", verbose_name=_("versie"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("gevraagd door")
    )
    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("tweede lezer")
    )
    asked_at = models.DateTimeField(_("gevraagd op"))
    open_at = models.DateTimeField(_("te vergelijken vanaf"), null=True, blank=True)

    objects = SecondReadingQuerySet.as_manager()

    class Meta:
        verbose_name = _("tweede lezing")
        verbose_name_plural = _("tweede lezingen")
        ordering = ["asked_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(reader=F("asked_by")), name="second_reader_is_somebody_else"),
        ]
