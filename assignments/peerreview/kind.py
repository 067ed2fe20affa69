"""The kind of work in which somebody says something about another's work."""

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..work.kinds import Kind
from ..work.models import Work
from .forms import PeerFeedbackForm
from .giving import give_and_tell
from .models import PeerReview
from .queries import KIND
from .rules import may_give


def feedback_of(review: PeerReview) -> Work:
    """What its reader writes, stored or not; it has the number of the review, so that two tabs make one."""
    stored = Work.objects.filter(pk=review.pk, owner=review.reader, kind=KIND).first()
    return stored or _new(review)


def _new(review) -> Work:
    title = _("Feedback op ‘%s’") % review.work.title if review.work else ""
    place = {"page_id": review.round.page_id, "cohort_id": review.round.cohort_id, "anchor": str(review.pk)}
    return Work(pk=review.pk, kind=KIND, owner=review.reader, title=title[:500], revision=0, **place)


def _find(user, data, pk) -> Work:
    review = PeerReview.objects.visible_to(user).select_related("round", "work", "reader").filter(pk=pk).first()
    if review is None or not may_give(user, review):
        raise Http404
    return feedback_of(review)


PEER_FEEDBACK = Kind(
    KIND,
    gettext_lazy("feedback aan een buddy"),
    form=lambda work: PeerFeedbackForm,
    find=_find,
    url=lambda work: reverse("peer_review", args=[work.pk]),
    then=give_and_tell,
    is_shareable=True,
)
