"""Cohort with its meeting days and deadlines: everything of a group that has a date."""

import uuid

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from ..schools.models import Region

__all__ = ["Cohort", "DayPart", "Deadline", "MeetingDay"]


class CohortQuerySet(models.QuerySet):
    """Groups, by who asks."""

    def visible_to(self, user):
        """The groups this person takes part in, took part in, or teaches; administrators see all."""
        if user.is_superuser:
            return self
        return self.filter(enrolments__in=user.enrolments.open()) if user.is_authenticated else self.none()

    def taught_by(self, user):
        """The groups of which this person is a teacher; for administrators all."""
        if user.is_superuser:
            return self
        return self.filter(enrolments__in=user.enrolments.teaching()) if user.is_authenticated else self.none()

    def managed_by(self, user):
        """The groups of which this person may change dates and seats: those they teach; for editors all."""
        return self if user.has_perm("cohorts.change_every_cohort") else self.taught_by(user)


class Cohort(ClusterableModel):
    """A group that goes through a course in time (interface: groep, for outsiders startmoment)."""

    course = models.ForeignKey(
        "leergang.CoursePage", models.PROTECT, related_name="cohorts", verbose_name=_("leergang")
    )
    name = models.CharField(_("naam"), max_length=200)
    slug = models.SlugField(_("adres"), max_length=80, unique=True)
    seats = models.PositiveSmallIntegerField(_("plaatsen"), default=16, validators=[MinValueValidator(1)])
    region = models.CharField(_("regio van de vakanties"), max_length=10, choices=Region.choices, blank=True)
    price = models.CharField(_("prijs"), max_length=200, blank=True)
    place = models.CharField(_("plaats"), max_length=200, blank=True)
    online_link = models.URLField(_("adres van de online bijeenkomst"), max_length=500, blank=True)
    registration_from = models.DateField(_("aanmelden vanaf"), null=True, blank=True)
    registration_until = models.DateField(_("aanmelden tot en met"), null=True, blank=True)
    closes_on = models.DateField(_("sluit op"), null=True, blank=True)
    keeps_work_for = models.PositiveSmallIntegerField(_("jaren dat werk blijft na het sluiten"), default=2)
    made_at = models.DateTimeField(auto_now_add=True)

    objects = CohortQuerySet.as_manager()

    class Meta:
        verbose_name = _("groep")
        verbose_name_plural = _("groepen")
        ordering = ["-made_at"]
        permissions = [("change_every_cohort", "Kan elke groep beheren")]
        constraints = [
            models.CheckConstraint(condition=Q(seats__gte=1), name="cohort_has_a_seat"),
            models.CheckConstraint(
                condition=Q(registration_until__gte=F("registration_from")), name="cohort_registration_ends_after_start"
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        """The page of the group."""
        return reverse("cohort", args=[self.slug])


class MeetingDay(models.Model):
    """One day on which the group meets, and the moment from which the modules of that day can be read."""

    cohort = ParentalKey(Cohort, on_delete=models.CASCADE, related_name="days", verbose_name=_("groep"))
    page = models.ForeignKey("leergang.DayPage", models.PROTECT, related_name="meetings", verbose_name=_("dag"))
    date = models.DateField(_("datum"))
    opens_at = models.DateTimeField(_("modules open vanaf"))
    place = models.CharField(_("plaats, als die anders is"), max_length=200, blank=True)
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)  # goes up with each change: calendars ask it
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("bijeenkomst")
        verbose_name_plural = _("bijeenkomsten")
        ordering = ["date"]
        constraints = [models.UniqueConstraint(fields=["cohort", "page"], name="day_once_per_cohort")]

    def __str__(self):
        return f"{self.page.title}, {self.date}"


class DayPart(models.Model):
    """A part of a meeting day; presence is ticked for each."""

    day = models.ForeignKey(MeetingDay, models.CASCADE, related_name="parts", verbose_name=_("bijeenkomst"))
    name = models.CharField(_("naam"), max_length=50)
    starts = models.TimeField(_("van"))
    ends = models.TimeField(_("tot"))

    class Meta:
        verbose_name = _("dagdeel")
        verbose_name_plural = _("dagdelen")
        ordering = ["starts"]
        constraints = [models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="day_part_ends_after_start")]


class Deadline(models.Model):
    """Something a group hands in, and until when."""

    cohort = ParentalKey(Cohort, on_delete=models.CASCADE, related_name="deadlines", verbose_name=_("groep"))
    name = models.CharField(_("wat"), max_length=200)
    page = models.ForeignKey(
        "wagtailcore.Page", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("opdracht")
    )
    due_at = models.DateTimeField(_("uiterlijk"))
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("inlevermoment")
        verbose_name_plural = _("inlevermomenten")
        ordering = ["due_at"]
        constraints = [models.UniqueConstraint(fields=["cohort", "page"], name="deadline_once_per_page")]
