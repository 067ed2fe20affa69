"""A version of a profile as it reads on its own page: {% load profile %}."""

from django import template

from ..profile.queries import known_of, stand_of
from ..profile.sheet import Sheet, sheet_of
from ..work.models import Version

register = template.Library()


@register.simple_tag
def sheet_of_version(version: Version) -> Sheet:
    """All its parts, below the name of its owner."""
    work = version.work
    return sheet_of(version.body, str(work.owner), known_of(work), stand_of(work, version))
