"""Opening all that a group handed in at once."""

from collections.abc import Iterable
from datetime import datetime

from cohorts.schedule.models import Cohort

from ..submissions.actions import opened_together
from ..submissions.models import Submission
from ..work.models import Version
from .queries import versions_handed_in


def open_all(*, cohort: Cohort, page: int, submissions: Iterable[Submission], by, now: datetime) -> list[Version]:
    """These, each written down as opened before anyone sees it; without what was taken back just now."""
    mine = versions_handed_in(by, cohort, page).filter(pk__in=[one.pk for one in submissions])
    opened_together(submissions=Submission.objects.filter(pk__in=mine.values("pk")), by=by, now=now)
    return list(mine.order_by("work__owner__name", "work"))
