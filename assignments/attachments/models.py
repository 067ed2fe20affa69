"""Attachment: a file that somebody sent with their work."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leergang.kit.storage import UnguessableName

from ..work.models import Version, Work

__all__ = ["Attachment"]


class AttachmentQuerySet(models.QuerySet):
    """Files, by who may open them."""

    def visible_to(self, user):
        """Those of one's own works, and those that belong to a version that this person may read."""
        own = Q(work__in=Work.objects.visible_to(user).values("pk"))
        return self.filter(own | Q(pk__in=Version.objects.visible_to(user).values("attachments")))

    def present(self):
        """Not taken out of the concept."""
        return self.filter(removed_at=None)


class Attachment(models.Model):
    """One file at one question of a work. Never overwritten: another file is another row.

    Kept as long as the work. What was taken out is forgotten after a while, unless it was handed in. Of a picture
    `file` is what was sent, for its writers; others get `shown`, without what the camera wrote in it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    work = models.ForeignKey(Work, models.CASCADE, related_name="attachments", verbose_name=_("werk"))
    versions = models.ManyToManyField(Version, related_name="attachments", verbose_name=_("versies"))
    field = models.CharField(_("vraag"), max_length=100)
    name = models.CharField(_("naam"), max_length=300)
    kind = models.CharField(_("soort"), max_length=10)
    size = models.PositiveBigIntegerField(_("grootte"))
    sha256 = models.CharField(_("vingerafdruk"), max_length=64)
    file = models.FileField(_("bestand"), upload_to=UnguessableName("attachments"))
    shown = models.FileField(_("leesbare foto"), upload_to=UnguessableName("attachments"), blank=True)
    thumbnail = models.FileField(_("kleine foto"), upload_to=UnguessableName("attachments"), blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("van")
    )
    made_at = models.DateTimeField(_("aangekomen op"))
    removed_at = models.DateTimeField(_("weggehaald op"), null=True, blank=True)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("bestand")
        verbose_name_plural = _("bestanden")
        ordering = ["made_at", "pk"]
        constraints = [models.CheckConstraint(condition=Q(size__gte=1), name="attachment_is_not_empty")]

    @property
    def stored(self) -> list:
        """Everything that is kept of it on disk."""
        return [file for file in (self.file, self.shown, self.thumbnail) if file]
