"""What the page of an assignment and the page of one's own work show: the fields, how it stands, the versions."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.forms import Form
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from leergang.kit.moments import told
from leergang.kit.quick.prepared import Prepared

from ...briefs.lengths import range_told
from ...briefs.models import AssignmentPage
from ...briefs.queries import due_of, is_aside, page_at_hand, with_dues
from ...briefs.rules import due_told, late_told
from ...feedback.models import Feedback
from ...feedback.queries import released_on
from ...rubrics.models import Criterion, criteria_in
from ...rubrics.queries import with_own_criteria
from ...taking.queries import with_taken
from ...together.queries import People, pens_of_others, people_of
from ...work.around.queries import authors_of, next_number
from ...work.kinds import form_of
from ...work.models import Link, Work
from ...work.queries import who_reads
from ...work.saving.saying import base_of
from ...work.values import words_in
from ..models import Submission
from ..queries import Piece, Standing, sent
from ..rules import may_hand_in, may_take_back
from .reflecting import Reflecting, reflecting


@dataclass(frozen=True)
class Showing:
    """One piece of work for one of its writers."""

    work: Work
    form: Form
    who_reads: str
    saved: str
    standing: Standing
    due: str
    late: str
    count: int
    range: str
    remark: str
    submissions: list[Submission]
    last: Submission | None
    has_points: bool
    criteria: list[Criterion]
    next_number: int
    may_write: bool
    may_take_back: bool
    is_aside: bool
    people: People
    reflection: Reflecting | None
    base: str
    is_joint: bool
    pens: dict[str, str]
    url: str
    page_url: str
    now: datetime
    id: str = "opdracht"

    @cached_property
    def feedback(self) -> list[Feedback]:
        """What its writers may read of what was said: a query where that is shown, and none while nothing was said."""
        is_answered = any(one.is_answered for one in self.submissions)  # type: ignore[attr-defined]
        return released_on([self.work.pk], timezone.now()).get(self.work.pk, []) if is_answered else []

    @property
    def taken(self) -> list[Link]:
        """All that was taken over into its fields."""
        return [link for field in self.form.fields.values() for link in getattr(field, "taken", ())]


def showing(user, work: Work, now: datetime, is_judged: bool = False) -> Showing:
    """All that these pages say of a work, stored or not."""
    is_new = work._state.adding
    page = _asked(work, user)
    submissions = [] if is_new else _submissions(work)
    form = form_of(work)
    people = people_of(work, user, None if is_aside(work.anchor) else page)
    return Showing(
        work=work,
        now=now,
        form=with_taken(form(data=work.body) if is_judged else form(initial=work.body), work, user),
        base=base_of(work),
        reflection=reflecting(
            user,
            work,
            None if is_aside(work.anchor) else page,
            any(one.taken_back_at is None for one in submissions),
            now,
        ),
        is_joint=people.is_joint,
        pens=pens_of_others(work, user, now) if people.is_joint else {},
        who_reads=who_reads(work, user),
        saved="" if is_new else _("Bewaard %(moment)s") % {"moment": told(work.saved_at, now)},
        submissions=submissions,
        has_points=any(one.has_points for one in submissions),
        criteria=criteria_in(page.of_group or []) if page else [],
        next_number=next_number(work),
        may_write=may_hand_in(user, work),
        people=people,
        is_aside=is_aside(work.anchor),
        url="" if is_new else reverse("own_work", args=[work.pk]),
        page_url=page.url if page else "",
        **_when(user, work, page, submissions, now),
        **_length(work, page),
    )


def _asked(work, user) -> AssignmentPage | None:
    """What is asked, if that is out; the work keeps it, so that its form need not look for it again."""
    if not work.page_id:
        return None
    if hasattr(work, "of_group") and (page := page_at_hand(work)):
        page.due, page.of_group = due_of(work), work.of_group
        return page
    whose = [user.pk] if work._state.adding else [work.owner_id, *(author.user_id for author in authors_of(work))]
    page = ASKED.first(page=work.page_id, cohort=work.cohort_id or 0, users=tuple(sorted({*whose})))
    if page:
        work.page, page.due = page, due_of(page)
    return page if page and page.live else None


def _asked_with_all(page, cohort, users):
    pages = with_own_criteria(AssignmentPage.objects.filter(pk=page), cohort, OuterRef("pk"))
    return with_dues(pages, cohort, OuterRef("pk"), Q(user__in=users))


ASKED = Prepared(_asked_with_all)


def _when(user, work, page, submissions, now) -> dict[str, Any]:
    """How it stands, beside until when it is asked."""
    standing = [one for one in submissions if one.taken_back_at is None]
    last = standing[-1] if standing else None
    due = page.due if page else None
    piece = Piece(work.title, "", None if work._state.adding else work, last, due, page)
    return {
        "last": last,
        "standing": sent(last, last.is_answered) if last else piece.standing(now),
        "due": due_told(due, now) if due and not last else "",
        "late": late_told(due, last.handed_in_at) if len(standing) == 1 else "",
        "may_take_back": last is not None and may_take_back(user, last),
    }


def _length(work, page) -> dict[str, Any]:
    """How many words there are, beside how many are asked."""
    least, most = (page.words_min, page.words_max) if page else (None, None)
    count = words_in(work.body)
    return {"count": count, "range": range_told(least, most), "remark": _remark(count, least, most)}


def _submissions(work):
    found = HANDED_IN(work=work.pk, now=timezone.now())
    for one in found:
        one.version.work = work  # the same row, so that no rule asks for it again
    return found


def _handed_in(work, now):
    """Each knows whether feedback on it was released and holds points, so that nothing is asked of who has none."""
    said = Feedback.objects.released(now).filter(version=OuterRef("pk"))
    rows = Submission.objects.filter(version__work=work).knowing_who_opened()
    rows = rows.annotate(is_answered=Exists(said), has_points=Exists(said.filter(comments__isnull=False)))
    return rows.select_related("version", "opened_by").order_by("version__number")


HANDED_IN = Prepared(_handed_in)


def _remark(count: int, least: int | None, most: int | None) -> str:
    """Said kindly, and never in the way of handing in."""
    if least and 0 < count < least:
        return _("Dat is korter dan gevraagd. Inleveren mag.")
    return _("Dat is langer dan gevraagd. Inleveren mag.") if most and count > most else ""
