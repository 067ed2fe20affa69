"""Publication: the text that readers had, and since when. ContentChange: one sentence why a text changed."""

from django.conf import settings
from django.db import models

from leergang.kit.fields import KEPT

LONGEST = 250


class Publication(models.Model):
    """A revision became what readers have. It is kept, so that what a group read can be read back after years."""

    revision = models.ForeignKey("wagtailcore.Revision", KEPT, related_name="publications")
    # None for a term, a standard, a source or a card.
    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, null=True, related_name="publications")
    at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["page", "at"], name="publication_at_a_moment")]


class ContentChange(models.Model):
    """Why the text of a revision matters to who read an older one. It counts once that revision is published."""

    revision = models.OneToOneField("wagtailcore.Revision", models.CASCADE, related_name="change")
    sentence = models.CharField(max_length=LONGEST)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    wagtail_reference_index_ignore = True
