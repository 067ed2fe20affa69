"""Which versions a teacher may answer, and what was released of a work."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from ..work.models import Audience, Share, Version
from .models import Feedback


def handed_in_to(user):
    """The versions that somebody reads as a teacher of the group, at this moment."""
    shared = Share.objects.reaching(user).filter(audience=Audience.TEACHERS)
    return Version.objects.visible_to(user).filter(pk__in=shared.values("version"))


def released_on(works: Iterable[UUID], now: datetime) -> dict[UUID, list[Feedback]]:
    """What the writers of each of these works may read of what was said, the newest version first; one query.

    Only for works of which somebody is known to be a writer or a teacher.
    """
    if not (works := list(works)):
        return {}
    rows = Feedback.objects.released(now).filter(version__work__in=works).select_related("version", "by")
    found: dict[UUID, list[Feedback]] = defaultdict(list)
    for row in rows.order_by("-version__number", "release_at", "pk"):
        found[row.version.work_id].append(row)
    return found
