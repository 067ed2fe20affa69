"""Application: somebody who wants to join a group, with its log and the links by which they follow it."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from ..schedule.models import Cohort

__all__ = ["Application", "ApplicationLog", "ApplicationState", "StatusLink"]


class ApplicationState(models.TextChoices):
    """How an application stands."""

    NEW = "new", _("nieuw")
    WAITING = "waiting", _("op de wachtlijst")
    OFFERED = "offered", _("plaats aangeboden")
    ACCEPTED = "accepted", _("geplaatst")
    REFUSED = "refused", _("niet geplaatst")
    WITHDRAWN = "withdrawn", _("ingetrokken")
    EXPIRED = "expired", _("verlopen")


# These keep a seat until somebody decides; who was accepted keeps it by their enrolment.
HOLDING = (ApplicationState.NEW, ApplicationState.OFFERED)
PENDING = (*HOLDING, ApplicationState.WAITING)


class ApplicationQuerySet(models.QuerySet):
    """Applications, by how they stand."""

    def holding(self):
        """Those that keep a seat."""
        return self.filter(state__in=HOLDING)

    def pending(self):
        """Those of which the end is not known yet."""
        return self.filter(state__in=PENDING)

    def waiting(self):
        """The waiting list, in its order: who came on it first is first."""
        return self.filter(state=ApplicationState.WAITING).order_by("waiting_since", "pk")

    def visible_to(self, user):
        """For who teaches the group, and for administrators; applicants come by their link."""
        return self.filter(cohort__in=Cohort.objects.taught_by(user))


class Application(models.Model):
    """Somebody who wants to join a group. Kept for a year after its last change; `tick` removes it then."""

    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="applications", verbose_name=_("groep"))
    name = models.CharField(_("naam"), max_length=200)
    email = models.EmailField(_("e-mailadres"))
    school = models.CharField(_("school"), max_length=200)
    job = models.CharField(_("functie"), max_length=200)
    with_colleague = models.BooleanField(_("met een collega"), default=False)
    colleague_name = models.CharField(_("naam van de collega"), max_length=200, blank=True)
    colleague_email = models.EmailField(_("e-mailadres van de collega"), blank=True)
    state = models.CharField(_("stand"), max_length=20, choices=ApplicationState.choices, default=ApplicationState.NEW)
    applied_at = models.DateTimeField(_("aangemeld op"))
    changed_at = models.DateTimeField(_("veranderd op"))
    waiting_since = models.DateTimeField(_("op de wachtlijst sinds"), null=True, blank=True)
    offer_until = models.DateTimeField(_("aanbod geldt tot"), null=True, blank=True)
    enrolment = models.OneToOneField(
        "cohorts.Enrolment", models.SET_NULL, null=True, blank=True, related_name="application",
        verbose_name=_("inschrijving"),
    )  # fmt: skip

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("aanmelding")
        verbose_name_plural = _("aanmeldingen")
        ordering = ["applied_at", "pk"]
        constraints = [
            models.UniqueConstraint("cohort", Lower("email"), name="application_once_whatever_capitals"),
            models.CheckConstraint(
                condition=~models.Q(state="offered") | models.Q(offer_until__isnull=False), name="offer_has_a_term"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="waiting") | models.Q(waiting_since__isnull=False), name="waiting_has_a_place"
            ),
        ]
        indexes = [models.Index(fields=["cohort", "state"], name="application_by_state")]

    def __str__(self):
        return self.name


class ApplicationLog(models.Model):
    """What happened to an application, as it was said then; goes when the application goes."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="log", verbose_name=_("aanmelding"))
    at = models.DateTimeField(_("wanneer"))
    text = models.CharField(_("wat"), max_length=300)
    note = models.TextField(_("woorden van de docent"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("door")
    )

    class Meta:
        verbose_name = _("regel in het verloop")
        verbose_name_plural = _("verloop")
        ordering = ["at", "pk"]


class StatusLink(models.Model):
    """The hash of a link in a mail to an applicant. Each mail has its own, so that older mails keep working."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="links", verbose_name=_("aanmelding"))
    token_hash = models.CharField(_("vingerafdruk"), max_length=64, unique=True)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
