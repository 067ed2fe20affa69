"""Versions with all that their document says."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.db.models import prefetch_related_objects

from cohorts.schedule.models import Cohort

from ..feedback.models import Feedback
from ..feedback.queries import released_on
from ..secondreading.queries import hidden_from
from ..submissions.models import Submission
from ..work.kinds import linkable
from ..work.models import Version, Work

ALL_OF_IT = ("work__owner", "work__cohort")


def own_versions(user):
    """Of the assignments and all else to hand in that this person writes."""
    own = Work.objects.visible_to(user).filter(kind__in=linkable()).values("pk")
    return _told(Version.objects.visible_to(user).filter(work__in=own))


def versions_handed_in(user, cohort: Cohort, page: int):
    """What the writers of a group let its teachers read of one assignment."""
    standing = Submission.objects.standing().values("pk")
    readable = Version.objects.visible_to(user).filter(pk__in=standing, work__cohort=cohort, work__page=page)
    return _told(readable).select_related("submission")


def said_of(versions: Iterable[Version], user, now: datetime) -> dict[int, list[Feedback]]:
    """What was said of each of these: only what its writers can read, also in the file of a teacher.

    Nothing of what this person still has to read as the second; three queries.
    """
    hidden = set(hidden_from(user).values_list("version", flat=True))
    found: dict[int, list[Feedback]] = defaultdict(list)
    said = [row for rows in released_on([one.work_id for one in versions], now).values() for row in rows]
    prefetch_related_objects(said, "comments")
    for row in said:
        if row.version_id not in hidden:
            found[row.version_id].append(row)
    return found


def _told(versions):
    return versions.select_related(*ALL_OF_IT).prefetch_related("work__authors__user")
