"""Which versions a teacher may answer, and what was released of a work."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef

from cohorts.enrolment.reader import reader_of
from leergang.kit.quick.prepared import Prepared

from ..work.models import Share, Version
from .models import Feedback


def handed_in_to(user):
    """The versions that somebody reads as a teacher of the group, at this moment."""
    if not user.is_authenticated or reader_of(user).looks_as:
        return Version.objects.none()
    return Version.objects.filter(is_read_by_teacher(user.pk, reader_of(user).now(), OuterRef("pk")))


def is_read_by_teacher(user: int, now, version) -> Exists:
    """The same of one version, as a part of a query; of a teacher by key who is known to look as nobody else."""
    return Exists(Share.objects.with_teacher(user, now).filter(version=version))


def released_on(works: Iterable[UUID], now: datetime) -> dict[UUID, list[Feedback]]:
    """What the writers of each of these works may read of what was said, the newest version first; one query.

    Only for works of which somebody is known to be a writer or a teacher.
    """
    if not (works := list(works)):
        return {}
    found: dict[UUID, list[Feedback]] = defaultdict(list)
    for row in RELEASED(works=tuple(works), now=now) if len(works) == 1 else _released(works, now):
        found[row.version.work_id].append(row)
    return found


def _released(works, now):
    rows = Feedback.objects.released(now).filter(version__work__in=works).select_related("version", "by")
    rows = rows.defer("version__body", "version__asked")  # who wants the text has it beside this
    return rows.order_by("-version__number", "release_at", "pk")


RELEASED = Prepared(_released)
