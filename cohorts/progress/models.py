"""StepProgress: what one person did with one step."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["Device", "StepProgress"]


class Device(models.TextChoices):
    """On what somebody was reading."""

    LAPTOP = "laptop", _("op je laptop")
    PHONE = "phone", _("op je telefoon")


class StepProgress(models.Model):
    """When a step was read, and the last heading that passed: one row a person and step.

    Kept as long as the account: who comes back after years still sees what they read. It goes with the person.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="progress", verbose_name=_("wie"))
    step = models.ForeignKey("leergang.StepPage", models.CASCADE, related_name="progress", verbose_name=_("stap"))
    done_at = models.DateTimeField(_("gelezen op"), null=True)
    heading = models.CharField(_("laatste kop"), max_length=100, blank=True)
    device = models.CharField(_("apparaat"), max_length=10, choices=Device.choices, blank=True)
    seen_at = models.DateTimeField(_("hier op"))

    class Meta:
        verbose_name = _("voortgang")
        constraints = [models.UniqueConstraint(fields=["user", "step"], name="progress_once_per_step")]
        indexes = [models.Index(fields=["user", "-seen_at"], name="progress_last_seen")]

    @property
    def stopped_here(self) -> bool:
        """Whether somebody was still reading: not read yet, or reading it once more."""
        return self.done_at is None or self.seen_at > self.done_at
