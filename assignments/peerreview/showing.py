"""What the pages of peer feedback show: to a teacher, to who reads, and to who wrote."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from leergang.kit.moments import told

from ..submissions.queries import Part, last_handed_in, parts_of
from ..submissions.reading import of_a_version
from ..work.kinds import form_of
from ..work.models import Version, Work
from ..work.queries import told_of, who_reads, who_reads_versions
from . import queries
from .actions import will_read
from .models import PeerReview
from .rules import is_newer, may_give, may_take_back


def of_a_reader(
    user, review: PeerReview, feedback: Work, version: Version | None, is_judged: bool
) -> Mapping[str, Any]:
    """For who reads: the piece, what is newer, their own text or what they gave, and who reads that."""
    now, form = timezone.now(), form_of(feedback)
    newest = last_handed_in([review.work_id]).get(review.work_id) if review.work_id else None
    is_new = feedback._state.adding
    return {
        "review": review,
        "work": feedback,
        "piece": of_a_version(version) if version else None,
        "piece_read_by": who_reads_versions([version], user)[version.pk] if version else "",
        "newer": newest.version.number if version and newest and is_newer(newest.version, version) else None,
        "form": form(data=feedback.body) if is_judged else form(initial=feedback.body),
        "may_give": version is not None and may_give(user, review),
        "may_take_back": may_take_back(user, review),
        "given": parts_of(review.given) if review.given else [],
        "given_read_by": who_reads_versions([review.given], user)[review.given.pk] if review.given else "",
        "who_reads": who_reads(feedback, user),
        "will_read": told_of(will_read(review)) if review.work else "",
        "saved": "" if is_new else _("Bewaard %(moment)s") % {"moment": told(feedback.saved_at, now)},
    }


@dataclass(frozen=True)
class Said:
    """One reader, for who wrote; `parts` only once they opened what was given."""

    review: PeerReview
    parts: list[Part]
    who_reads: str


@dataclass(frozen=True)
class Given:
    """What one reader gave, for a teacher."""

    review: PeerReview
    parts: list[Part]


def of_a_writer(work: Work, user) -> list[Said]:
    """Who reads this work and what they said; the same number of questions for any number of them."""
    reviews = queries.readers_of(work)
    told_by = who_reads_versions(queries.readable(reviews, user), user) if reviews else {}
    return [_said(review, told_by.get(review.given_id, "")) for review in reviews]


def of_a_teacher(work: UUID, user) -> list[Given]:
    """What readers gave about this piece, as far as a teacher may read it; that opens it for nobody. Two queries."""
    reviews = PeerReview.objects.running().filter(work=work).exclude(given=None)
    found = list(reviews.select_related("reader", "version", "given__work").order_by("given__made_at", "pk"))
    readable = {version.pk for version in queries.readable(found, user)} if found else set()
    return [Given(one, parts_of(one.given)) for one in found if one.given_id in readable]


def _said(review, told_by) -> Said:
    is_open = review.given is not None and review.read_at is not None and told_by
    return Said(review, parts_of(review.given) if is_open else [], told_by)
