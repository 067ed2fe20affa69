"""Who reads whom at an assignment of a group, for its teachers."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from cohorts.enrolment.doors import for_who_leads

from ...briefs.queries import assignments_of
from ...briefs.rules import end_of
from ...work.models import Work
from ..queries import round_of
from . import actions
from .forms import DueForm, PairsForm
from .queries import everyone
from .showing import of_a_round


@for_who_leads
@require_http_methods(["GET", "HEAD", "POST"])
def peers(request, cohort, page):
    """Who reads whom: proposed, changed and started here, and afterwards how far everyone is."""
    brief = next((one for one in assignments_of(cohort) if one.pk == page), None)
    if brief is None:
        raise Http404
    found = round_of(cohort, brief.pk)
    context = of_a_round(found, everyone(cohort, brief.pk), request.user)
    form = _form(request, found, context["rows"])
    if request.method == "POST":
        try:
            _do(request, cohort, brief, found, form)
        except ValidationError as refused:
            messages.warning(request, refused.messages[0])
        if form is None or not form.is_bound or form.is_valid():
            return redirect("peers", cohort.slug, brief.pk)
    more = {"cohort": cohort, "brief": brief, "form": form, "now": timezone.now()}
    return render(request, "assignments/peerreview/peers.html", context | more)


def _form(request, found, rows):
    """Of pairs, or after the start of the date alone; with what was sent only when it is about that."""
    if found is None:
        return None
    verb, due = request.POST.get("verb"), timezone.localdate(found.due_at) if found.due_at else None
    if found.started_at:
        return DueForm(request.POST if verb == "move" else None, due=due)
    return PairsForm(request.POST if verb in ("keep", "start") else None, rows=rows, due=due)


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
    elif verb == "move":
        _move(request, found, form, now)
    elif verb == "remind":
        number = actions.remind(round=found, by=by, now=now)
        said = ngettext("%s deelnemer kreeg een herinnering.", "%s deelnemers kregen een herinnering.", number)
        messages.success(request, said % number)
    else:
        _hand_over(request, found, now)


def _keep_and_start(request, found, form, now):
    if not isinstance(form, PairsForm):
        raise ValidationError(actions.STARTED)
    if not form.is_valid():
        return
    pairs = {"pairs": form.pairs(), "due": _end(form)}
    actions.arrange(round=found, by=request.user, **pairs)
    if request.POST["verb"] == "start":
        number = actions.start(round=found, by=request.user, now=now)
        said = ngettext("%s deelnemer weet nu wat die leest.", "%s deelnemers weten nu wat ze lezen.", number)
        messages.success(request, said % number)


def _end(form):
    due = form.cleaned_data["due"]
    return end_of(due) if due else None


def _move(request, found, form, now):
    if not isinstance(form, DueForm):
        raise Http404
    if not form.is_valid():
        return
    number = actions.move(round=found, due=_end(form), by=request.user, now=now)
    told = ngettext("%s deelnemer hoort het.", "%s deelnemers horen het.", number) % number if number else ""
    messages.success(request, " ".join(filter(None, [_("De datum is bewaard."), told])))


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
