"""Writing down what readers have, at each publication."""

from django.utils import timezone
from wagtail.models import Page
from wagtail.signals import published

from .models import Publication


def watch() -> None:
    """Listens to every publication, by whatever road; called once when the project starts."""
    published.connect(_published)


def _published(instance, revision, **signal):
    if instance.live:  # what is only planned is not out yet
        page = instance.pk if isinstance(instance, Page) else None
        Publication.objects.create(revision=revision, page_id=page, at=instance.last_published_at)


def write_down_what_is_out() -> None:
    """The pages that are out without having been published: copies, and what was there before this was written down."""
    pages = Page.objects.live().filter(publications=None).exclude(live_revision=None)
    Publication.objects.bulk_create(
        Publication(revision_id=page.live_revision_id, page=page, at=page.last_published_at or timezone.now())
        for page in pages
    )
