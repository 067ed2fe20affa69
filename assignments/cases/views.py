"""One's own case cards, offering one, and those that a group shares."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cohorts.enrolment.reader import reader_of
from cohorts.schedule.models import Cohort
from leergang.kit.words.direction import apart

from ..work.actions import bring_back, share_with_nobody
from ..work.groups import anchor_of, way_by, way_to, ways_on
from ..work.models import Work
from ..work.queries import who_reads_each
from . import actions, kind, queries, rules
from .forms import OfferForm
from .sharing import LOOK
from .showing import showing


@login_required
@require_safe
def own_cases(request):
    """One's own case cards, with how each stands and who reads it; and where to begin one."""
    works = list(queries.own_cases(request.user).filter(removed_at=None).order_by("-saved_at"))
    readers, standings = who_reads_each(works, request.user), queries.standings(request.user, works)
    rows = [(work, standings[work.pk], readers[work.pk]) for work in works]
    ways = [] if reader_of(request.user).looks_as else ways_on(request.user)
    groups = [(way, anchor_of(way.cohort)) for way in ways]
    return render(request, "assignments/cases/cases.html", {"rows": rows, "groups": groups, "now": timezone.now()})


@login_required
@require_safe
def new_case(request):
    """An empty one; the first save makes it."""
    way = way_to(request.user, request.GET.get("groep", ""))
    if way is None:
        raise Http404
    return _write(request, kind.new_case(request.user, way))


@login_required
@require_safe
def own_case(request, pk):
    """One case card, to go on with; or, when it was thrown away, to bring back."""
    work = _own_or_404(request, pk)
    if work.removed_at:
        return render(request, "assignments/cases/removed.html", {"work": work})
    return _write(request, work, is_judged=LOOK in request.GET)


def _write(request, work, is_judged=False):
    shown = showing(request.user, work, timezone.now(), is_judged)
    return render(request, "assignments/cases/write.html", {"shown": shown, "work": work})


@login_required
@require_POST
def stop_sharing(request, pk):
    """The group no longer reads it, from now on."""
    work = _own_or_404(request, pk)
    share_with_nobody(work=work, by=request.user, now=timezone.now())
    messages.success(request, _("Je groep leest dit voorbeeld niet meer."))
    return redirect("case", work.pk)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def offer(request, pk):
    """The text as it would be offered, the names we see in it, and the writer's leave."""
    work = _own_or_404(request, pk)
    if work.removed_at or not rules.may_offer(request.user, work):
        return redirect("case", work.pk)
    form = OfferForm(request.POST or None, initial={"revision": work.revision})
    if form.is_valid():
        given = {"revision": form.cleaned_data["revision"], "is_named": form.cleaned_data["is_named"]}
        try:
            actions.offer(work=work, by=request.user, now=timezone.now(), **given)
        except ValidationError as refused:
            messages.warning(request, refused.message)
            return redirect(f"{request.path}")
        messages.success(request, _("‘%(title)s’ is aangeboden aan de bibliotheek.") % {"title": apart(work.title)})
        return redirect("case", work.pk)
    judged = kind.CaseForm(data=work.body)
    if not judged.is_valid():
        return redirect(f"{kind.CASE.url(work)}?{LOOK}#fouten")
    context = {"work": work, "form": form, "fields": judged, "names": queries.names_to_check(work)}
    return render(request, "assignments/cases/offer.html", context)


@login_required
@require_POST
def withdraw(request, pk):
    """Until an editor decided."""
    work = _own_or_404(request, pk)
    last = queries.last_offers([work.pk]).get(work.pk)
    if last is None:
        raise Http404
    try:
        actions.withdraw(offer=last, by=request.user, now=timezone.now())
    except ValidationError as refused:
        messages.warning(request, refused.message)
    else:
        messages.success(request, _("Je voorbeeld is ingetrokken. De redactie leest het niet meer."))
    return redirect("case", work.pk)


@login_required
@require_POST
def remove(request, pk):
    """At once; the page that follows can undo it."""
    work = _own_or_404(request, pk)
    actions.throw_away(work=work, by=request.user, now=timezone.now())
    return redirect("case", work.pk)


@login_required
@require_POST
def restore(request, pk):
    """Undoes that, for the writer alone: it is shared with nobody until they do so again."""
    work = _own_or_404(request, pk)
    bring_back(work=work, by=request.user)
    return redirect("case", work.pk)


def _own_or_404(request, pk) -> Work:
    return get_object_or_404(queries.own_cases(request.user), pk=pk)


@login_required
@require_safe
def of_the_group(request, slug):
    """The case cards that people of this group share, for the group."""
    cohort = _group_or_404(request, slug)
    versions = queries.of_the_group(request.user, cohort)
    may_begin = way_to(request.user, anchor_of(cohort.pk))
    context = {"cohort": cohort, "versions": versions, "anchor": anchor_of(cohort.pk) if may_begin else ""}
    context["looks"] = reader_of(request.user).looks_as is not None
    return render(request, "assignments/cases/group.html", context)


@login_required
@require_safe
def read(request, slug, pk):
    """One of them, to read."""
    cohort = _group_or_404(request, slug)
    version = next((one for one in queries.of_the_group(request.user, cohort) if one.work_id == pk), None)
    if version is None:
        raise Http404
    context = {"cohort": cohort, "version": version, "parts": queries.told_in(version)}
    return render(request, "assignments/cases/read.html", context)


def _group_or_404(request, slug):
    way = way_by(request.user, slug)
    if way is None:
        raise Http404
    return Cohort.objects.get(pk=way.cohort)
