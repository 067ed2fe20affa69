"""What sharing adds to the page of a profile: {% load sharing %}."""

from django import template
from django.utils import timezone

from ..sharing.queries import readers_of

register = template.Library()


@register.inclusion_tag("assignments/sharing/readers.html")
def profile_readers(work):
    """Who reads which version now, with the way to share."""
    return {"readers": readers_of(work, timezone.now())}
