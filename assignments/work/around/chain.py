"""The chain: where a work comes from, and where it is used."""

from collections.abc import Iterable
from uuid import UUID

from ..models import Link, Work


def comes_from(work: Work, user) -> list[Link]:
    """Where this comes from, as far as this person may read that too; one query."""
    return list(_links(user).filter(to_work=work).select_related("from_work"))


def used_in(works: Iterable[Work], user) -> dict[UUID, list[Work]]:
    """Where these are used, each once, as far as this person may read that too; one query."""
    found: dict[UUID, list[Work]] = {}
    for link in _links(user).filter(from_work__in=[work.pk for work in works]).select_related("to_work"):
        there = found.setdefault(link.from_work_id, [])
        there += [link.to_work] if link.to_work not in there else []
    return found


def _links(user):
    return Link.objects.visible_to(user).order_by("made_at", "pk")
