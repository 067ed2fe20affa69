"""What the page of a group shows its teachers of assignments: a column for each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from ..submissions.group.standings import assignments_with_works
from ..submissions.queries import Standing


@dataclass(frozen=True)
class Column:
    """One assignment of a group, with how each of its people stands."""

    title: str
    address: str
    cells: dict[int, Standing]


def columns(user, cohort, users: Iterable[int], now: datetime) -> list[Column]:
    """One for each assignment of the course."""
    return [
        Column(one.title, reverse("handed_in", args=[cohort.slug, one.pk]), one.cells(users, now))
        for one in assignments_with_works(cohort, users, user)
    ]
