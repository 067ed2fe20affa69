"""Phrase: a sentence of one teacher."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.reader import reader_of

__all__ = ["Phrase"]


class PhraseQuerySet(models.QuerySet):
    """Phrases, by whose they are."""

    def visible_to(self, user):
        """One's own."""
        return self.none() if not user.is_authenticated or reader_of(user).looks_as else self.filter(owner=user)


class Phrase(models.Model):
    """What somebody says more often in feedback. Kept until they throw it away, or their account goes."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("van"))
    text = models.CharField(_("zin"), max_length=500)
    made_at = models.DateTimeField(_("gemaakt op"))

    objects = PhraseQuerySet.as_manager()

    class Meta:
        verbose_name = _("eigen zin")
        verbose_name_plural = _("eigen zinnen")
        ordering = ["text", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "text"], name="phrase_once_per_person"),
            models.CheckConstraint(condition=~Q(text=""), name="phrase_says_something"),
        ]
