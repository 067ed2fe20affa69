"""What other pages show of case cards."""

from django.urls import reverse
from django.utils.translation import gettext as _


def links(cohort) -> list[tuple[str, str]]:
    """What the page of a group leads to."""
    return [(_("Bekijk de praktijkvoorbeelden"), reverse("group_cases", args=[cohort.slug]))]
