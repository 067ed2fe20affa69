"""What other pages show of case cards."""

from django.urls import reverse
from django.utils.translation import gettext as _

from ..work.groups import way_by


def links(user, cohort) -> list[tuple[str, str]]:
    """What the page of a group leads to, for who is of that group."""
    if way_by(user, cohort.slug) is None:
        return []
    return [(_("Bekijk de praktijkvoorbeelden"), reverse("group_cases", args=[cohort.slug]))]
