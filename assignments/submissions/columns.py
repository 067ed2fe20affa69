"""What the page of a group shows its teachers of assignments: a column for each."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse

from ..briefs.queries import assignments_of
from .queries import Column, standings


def columns(cohort, users: Iterable[int], now: datetime) -> list[Column]:
    """One for each assignment of the course."""
    pages = assignments_of(cohort)
    found = standings(cohort, pages, users, now) if pages else {}
    return [Column(page.title, reverse("handed_in", args=[cohort.slug, page.pk]), found[page.pk]) for page in pages]
