"""What hangs from the keys of an assignment."""

from collections.abc import Iterable

from django.utils.translation import ngettext

from ..work.models import Version, Work
from ..work.values import is_empty
from .queries import SLUG

KINDS = (SLUG, "reflection")


def kept_by_assignments(page, keys: Iterable[str]) -> dict[str, str]:
    """Of how many people an answer would lose its question; never who, nor what they wrote."""
    wanted = set(keys)
    bodies = [*_bodies(Work.objects.filter(kind__in=KINDS, page=page.pk), "pk")]
    bodies += _bodies(Version.objects.filter(work__kind__in=KINDS, work__page=page.pk), "work")
    found: dict[str, set] = {}
    for work, body in bodies:
        for key in wanted.intersection(key for key, value in body.items() if not is_empty(value)):
            found.setdefault(key, set()).add(work)
    return {key: _told(len(works)) for key, works in found.items()}


def _bodies(rows, of):
    return rows.values_list(of, "body").iterator(chunk_size=200)


def _told(count):
    return ngettext("een antwoord in %s opdracht", "een antwoord in %s opdrachten", count) % count
