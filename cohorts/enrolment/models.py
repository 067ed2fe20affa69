"""Enrolment: who takes part in which group, as what. Duo: two of one school who go together."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

__all__ = ["Duo", "Enrolment", "Role", "State"]


class Role(models.TextChoices):
    """What somebody is in a group."""

    PARTICIPANT = "participant", _("deelnemer")
    TEACHER = "teacher", _("docent")


class State(models.TextChoices):
    """How somebody stands in a group."""

    ACTIVE = "active", _("doet mee")
    ALUMNUS = "alumnus", _("oud-deelnemer")
    WITHDRAWN = "withdrawn", _("gestopt")
    SUSPENDED = "suspended", _("geschorst")


OPEN = (State.ACTIVE, State.ALUMNUS)


class Duo(models.Model):
    """Two people of one school in one group."""

    cohort = models.ForeignKey("cohorts.Cohort", models.CASCADE, related_name="duos", verbose_name=_("groep"))

    class Meta:
        verbose_name = _("duo")
        verbose_name_plural = _("duo’s")


class EnrolmentQuerySet(models.QuerySet):
    """Enrolments, by how they stand."""

    def open(self):
        """Of who takes part or took part to the end; not of who stopped or was suspended."""
        return self.filter(state__in=OPEN)

    def teaching(self):
        """Of teachers who are active."""
        return self.filter(role=Role.TEACHER, state=State.ACTIVE)

    def participants(self):
        """Of participants who are in the group, or were to its end."""
        return self.open().filter(role=Role.PARTICIPANT)


class Enrolment(models.Model):
    """One person in one group."""

    cohort = models.ForeignKey("cohorts.Cohort", models.PROTECT, related_name="enrolments", verbose_name=_("groep"))
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="enrolments", verbose_name=_("wie"))
    role = models.CharField(_("rol"), max_length=20, choices=Role.choices, default=Role.PARTICIPANT)
    state = models.CharField(_("stand"), max_length=20, choices=State.choices, default=State.ACTIVE)
    school = models.ForeignKey(
        "cohorts.School", models.SET_NULL, null=True, blank=True, related_name="enrolments", verbose_name=_("school")
    )
    job = models.CharField(_("functie"), max_length=200, blank=True)
    duo = models.ForeignKey(
        Duo, models.SET_NULL, null=True, blank=True, related_name="members", verbose_name=_("duo van")
    )
    # When they were last in the course: told by `actions.was_here`, as finding it among all steps is dear.
    seen_at = models.DateTimeField(_("laatst gezien"), null=True, editable=False)
    since = models.DateTimeField(_("sinds"), default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True)

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("inschrijving")
        verbose_name_plural = _("inschrijvingen")
        ordering = ["user__name"]
        constraints = [models.UniqueConstraint(fields=["cohort", "user"], name="person_once_per_cohort")]
        indexes = [models.Index(fields=["cohort", "seen_at"], name="enrolment_quiet_first")]

    def __str__(self):
        return f"{self.user} in {self.cohort}"
