"""The criteria of a group as its people read them."""

from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from .models import Criterion


@lru_cache(maxsize=200)
def drawn_once(criteria: tuple[Criterion, ...]) -> SafeString:
    """The same for all the people of a group."""
    return render_to_string("assignments/rubrics/criteria.html", {"criteria": criteria})
