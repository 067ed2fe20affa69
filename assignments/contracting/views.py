"""One's own preparations: the list, the form, the sheet for the talk."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cohorts.enrolment.reader import reader_of
from leergang.kit.paper.serving import as_pdf_file, to_print
from leergang.kit.sections import gather

from ..work.actions import bring_back
from ..work.models import Work
from ..work.queries import who_reads_each
from . import actions, queries, showing
from .sheet import name_of, sheet_of


@login_required
@require_safe
def contracts(request):
    """One's own preparations, and what else belongs to contracting; and where to begin one."""
    now, works = timezone.now(), queries.preparations(request.user)
    readers, versions = who_reads_each(works, request.user), queries.versions_of(works)
    rows = [(work, showing.standing(work, versions.get(work.pk, [])), readers[work.pk]) for work in works]
    context = {"rows": rows, "now": now, "sections": gather("contracts", request, now)}
    context["may_begin"] = reader_of(request.user).looks_as is None
    return render(request, "assignments/contracting/contracts.html", context)


@login_required
@require_POST
def begin(request):
    """From the title that somebody gave; without one it can get one later."""
    try:
        about = {name: request.POST.get(name, "") for name in ("title", "talk_on")}
        work = actions.begin(**about, by=request.user)
    except PermissionDenied as looks:
        raise Http404 from looks
    return redirect("contract", work.pk)


@login_required
@require_safe
def contract(request, pk):
    """One preparation, to go on with; or, when it was thrown away, to bring back."""
    work = _own_or_404(request, pk)
    if work.removed_at:
        return render(request, "assignments/contracting/removed.html", {"work": work})
    shown = showing.showing(request, work, timezone.now())
    return render(request, "assignments/contracting/write.html", {"shown": shown, "work": work})


@login_required
@require_safe
def sheet(request, pk, form):
    """One A4 for the talk, as a page to print or as PDF."""
    work = _own_or_404(request, pk)
    if form not in ("pdf", "afdruk"):
        raise Http404
    back, document = reverse("contract", args=[pk]), sheet_of(work)
    return as_pdf_file(document, name_of(work), back) if form == "pdf" else to_print(document, back)


@login_required
@require_POST
def remove(request, pk):
    """At once; the page that follows can undo it."""
    work = _own_or_404(request, pk)
    try:
        actions.throw_away(work=work, by=request.user, now=timezone.now())
    except ValidationError as refused:
        messages.warning(request, refused.message)
    return redirect("contract", work.pk)


@login_required
@require_POST
def restore(request, pk):
    """Undoes that."""
    work = _own_or_404(request, pk)
    bring_back(work=work, by=request.user)
    messages.success(request, _("Je voorbereiding staat er weer."))
    return redirect("contract", work.pk)


def _own_or_404(request, pk) -> Work:
    return get_object_or_404(queries.own_preparations(request.user), pk=pk)
