"""Pairs for a teacher, somebody's work for its reader, and what a reader said for the writer."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cohorts.enrolment.doors import for_who_leads

from ..briefs.queries import assignments_of
from ..briefs.rules import end_of
from ..work.models import Version, Work
from . import actions, queries
from .forms import PairsForm
from .giving import LOOK
from .kind import feedback_of
from .models import PeerReview
from .rules import may_read
from .showing import of_a_reader, of_a_round


@for_who_leads
@require_http_methods(["GET", "HEAD", "POST"])
def peers(request, cohort, page):
    """Who reads whom: proposed, changed and started here, and afterwards how far everyone is."""
    brief = next((one for one in assignments_of(cohort) if one.pk == page), None)
    if brief is None:
        raise Http404
    found = queries.round_of(cohort, brief.pk)
    context = of_a_round(found, queries.everyone(cohort, brief.pk), request.user)
    form = _pairs_form(request, found, context["rows"])
    if request.method == "POST":
        try:
            _do(request, cohort, brief, found, form)
        except ValidationError as refused:
            messages.warning(request, refused.messages[0])
        if form is None or not form.is_bound or form.is_valid():
            return redirect("peers", cohort.slug, brief.pk)
    more = {"cohort": cohort, "brief": brief, "form": form, "now": timezone.now()}
    return render(request, "assignments/peerreview/peers.html", context | more)


def _pairs_form(request, found, rows):
    """For pairs that were not started; with what was sent only when it is about them."""
    if found is None or found.started_at:
        return None
    data = request.POST if request.POST.get("verb") in ("keep", "start") else None
    return PairsForm(data, rows=rows, due=timezone.localdate(found.due_at) if found.due_at else None)


def _do(request, cohort, brief, found, form) -> None:
    """What the button says that was pressed."""
    verb, by, now = request.POST.get("verb"), request.user, timezone.now()
    if verb == "propose":
        actions.propose(cohort=cohort, page=brief.pk, by=by)
    elif found is None:
        raise Http404
    elif verb == "drop":
        actions.drop(round=found, by=by)
    elif verb in ("keep", "start"):
        _keep_and_start(request, found, form, now)
    elif verb == "remind":
        number = actions.remind(round=found, by=by, now=now)
        said = ngettext("%s deelnemer kreeg een herinnering.", "%s deelnemers kregen een herinnering.", number)
        messages.success(request, said % number)
    else:
        _hand_over(request, found, now)


def _keep_and_start(request, found, form, now):
    if form is None or not form.is_valid():
        return
    due = form.cleaned_data["due"]
    pairs = {"pairs": form.pairs(), "due": end_of(due) if due else None}
    actions.arrange(round=found, by=request.user, **pairs)
    if request.POST["verb"] == "start":
        number = actions.start(round=found, by=request.user, now=now)
        said = ngettext("%s deelnemer weet nu wat die leest.", "%s deelnemers weten nu wat ze lezen.", number)
        messages.success(request, said % number)


def _hand_over(request, found, now):
    """Another reader for a piece: beside nobody, or in place of somebody."""
    chosen = request.POST.get("reader", "")
    reader = found.cohort.enrolments.participants().filter(user=int(chosen)).first() if chosen.isdecimal() else None
    if reader is None and chosen != "niemand":
        raise ValidationError(_("Kies eerst wie het gaat lezen."))
    about = {"reader": reader.user if reader else None, "by": request.user, "now": now}
    if review := _chosen(found.reviews.select_related("round__cohort", "reader", "work__owner"), request, "review"):
        actions.replace(review=review, **about)
    elif reader and (work := _chosen(Work.objects.filter(cohort=found.cohort, page=found.page_id), request, "work")):
        actions.assign(round=found, work=work, **about)
    else:
        raise Http404


def _chosen(rows, request, name):
    """The row whose number was sent; 404 for what is no number of one."""
    if name not in request.POST:
        return None
    try:
        return get_object_or_404(rows, pk=request.POST[name])
    except ValidationError as bad:
        raise Http404 from bad


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
    return redirect("own_work", review.work_id)


def _own_or_404(request, pk) -> PeerReview:
    own = PeerReview.objects.visible_to(request.user)
    return get_object_or_404(
        own.select_related("round__page", "round__cohort", "work__owner", "reader", "given"), pk=pk
    )
