"""Hold: which piece a teacher has open. Keys: whether single keys work at the desk."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..work.models import Version

__all__ = ["Hold", "Keys"]


class Hold(models.Model):
    """The piece that a teacher looked at last; a colleague skips it for some minutes. One row for each teacher."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+", verbose_name=_("wie")
    )
    version = models.ForeignKey(Version, models.CASCADE, related_name="holds", verbose_name=_("versie"))
    seen_at = models.DateTimeField(_("bekeken op"))

    class Meta:
        verbose_name = _("open stuk")
        verbose_name_plural = _("open stukken")


class Keys(models.Model):
    """Somebody who wants no single keys at the desk; without a row they work. Kept with the account."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+", verbose_name=_("wie")
    )
    are_off = models.BooleanField(_("losse toetsen uit"), default=True)

    class Meta:
        verbose_name = _("keuze voor toetsen")
        verbose_name_plural = _("keuzes voor toetsen")
