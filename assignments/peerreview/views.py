"""Somebody's work for its reader, and what a reader said for the writer."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ..work.models import Version, Work
from . import actions
from .giving import LOOK
from .kind import feedback_of
from .models import PeerReview
from .rules import may_read
from .showing import of_a_reader


@login_required
@require_safe
def peer_review(request, pk):
    """Somebody's work, for who reads it, and what they say about it. That it is opened, is written down."""
    review = _own_or_404(request, pk)
    version = None
    if may_read(request.user, review):
        version = actions.opened(review=review, by=request.user, now=timezone.now())
    context = of_a_reader(request.user, review, feedback_of(review), version, is_judged=LOOK in request.GET)
    return render(request, "assignments/peerreview/review.html", context)


@login_required
@require_POST
def peer_take_back(request, pk):
    """Until the writer read it."""
    review = _own_or_404(request, pk)
    try:
        actions.take_back(review=review, by=request.user, now=timezone.now())
    except ValidationError as refused:
        messages.warning(request, refused.message)
    else:
        messages.success(request, _("Je feedback is teruggehaald. Alleen jij leest hem nog."))
    return redirect("peer_review", review.pk)


@login_required
@require_POST
def peer_read(request, pk):
    """A writer opens what a reader said; from then on it is not taken back."""
    own = Work.objects.visible_to(request.user).values("pk")
    readable = Version.objects.visible_to(request.user).values("pk")
    mine = PeerReview.objects.started().filter(work__in=own, given__in=readable)
    review = get_object_or_404(mine, pk=pk)
    if not actions.read(review=review, by=request.user, now=timezone.now()):
        messages.warning(request, _("Deze feedback is net teruggehaald."))
    return redirect(f"{reverse('own_work', args=[review.work_id])}#buddy-{review.pk}")


WITH = ("round__page", "round__cohort", "work__owner", "reader", "given__work__owner")


def _own_or_404(request, pk) -> PeerReview:
    own = PeerReview.objects.visible_to(request.user)
    return get_object_or_404(own.select_related(*WITH), pk=pk)
