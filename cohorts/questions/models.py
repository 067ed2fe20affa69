"""CourseQuestion: what somebody asks who thinks of joining, and the answer."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..enrolment.models import Enrolment

__all__ = ["CourseQuestion"]


class CourseQuestionQuerySet(models.QuerySet):
    """Questions, by who asks for them."""

    def visible_to(self, user):
        """For teachers of any group of the course; administrators see all."""
        if not user.is_authenticated:
            return self.none()
        if user.is_superuser:
            return self
        return self.filter(course__in=Enrolment.objects.teaching().filter(user=user).values("cohort__course"))


class CourseQuestion(models.Model):
    """A question about a course. Kept for a year after the last change; what became public stays on the page."""

    course = models.ForeignKey(
        "leergang.CoursePage", models.CASCADE, related_name="asked", verbose_name=_("leergang")
    )  # fmt: skip
    name = models.CharField(_("naam"), max_length=200)
    email = models.EmailField(_("e-mailadres"))
    text = models.TextField(_("vraag"))
    may_share = models.BooleanField(_("mag op de pagina, zonder naam"), default=False)
    asked_at = models.DateTimeField(_("gesteld op"))
    changed_at = models.DateTimeField(_("veranderd op"))
    answer = models.TextField(_("antwoord"), blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("door")
    )
    shared_at = models.DateTimeField(_("klaargezet voor de pagina op"), null=True, blank=True)

    objects = CourseQuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("vraag")
        verbose_name_plural = _("vragen")
        ordering = ["asked_at", "pk"]

    def __str__(self):
        return self.text[:80]
