"""Who writes in a work, who could, and who writes where."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cohorts.enrolment.models import Enrolment

from ..briefs.models import AssignmentPage, Together
from ..work.models import Work
from ..work.values import is_empty
from .models import Pen
from .rules import MOST, counts_from, may_write_with


def pens_of_others(work: Work, user, now: datetime) -> dict[str, str]:
    """By question: who writes there at this moment, other than this person; one query."""
    pens = Pen.objects.visible_to(user).filter(work=work, at__gte=counts_from(now)).exclude(user=user)
    return {pen.question: pen.user.get_short_name() or str(pen.user) for pen in pens.select_related("user")}


@dataclass(frozen=True)
class People:
    """The writers of a work as one of them sees them, and whom that person may ask."""

    owner: Any
    others: list[Any]
    candidates: list[Any]
    is_owner: bool
    may_put_aside: bool

    @property
    def to_look_as(self) -> list[Any]:
        """Who writes along, or the one who could; of a whole group nobody in particular."""
        return self.others + (self.candidates if len(self.candidates) == 1 else [])

    @property
    def is_joint(self) -> bool:
        """Whether more than one person writes."""
        return bool(self.others)


def people_of(work: Work, user, page: AssignmentPage | None) -> People:
    """Of a stored work or one that is not yet; three queries at most."""
    is_new, is_owner = work._state.adding, work.owner_id == user.pk
    others = [] if is_new else [one.user for one in work.authors.select_related("user").order_by("pk")]
    asks = page is not None and is_owner and not is_new and len(others) + 1 < MOST[Together(page.together)]
    candidates = _candidates(work, page, {user.pk, *(one.pk for one in others)}) if asks else []
    alone = page is not None and page.together != Together.ALONE and is_owner and not is_new and not others
    return People(work.owner, others, candidates, is_owner, alone)


def _candidates(work, page, writers) -> list:
    group = Enrolment.objects.filter(cohort=work.cohort_id).select_related("user").order_by("user__name")
    mine = next((one for one in group if one.user_id == work.owner_id), None)
    free = [one for one in group if mine and one.user_id not in writers and may_write_with(mine, one, page.together)]
    return [one.user for one in free]


def other_work(work: Work, who) -> Work | None:
    """Another work of the same assignment in which this person writes something; one query."""
    here = Work.objects.visible_to(who).exclude(pk=work.pk)
    found = here.filter(kind=work.kind, page=work.page_id, anchor=work.anchor).prefetch_related("authors", "versions")
    written = [
        one for one in found if one.authors.all() or one.versions.all() or not all(map(is_empty, one.body.values()))
    ]
    return written[0] if written else None
