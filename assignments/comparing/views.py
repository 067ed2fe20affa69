"""Asking a second reader, and comparing what both say."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from cohorts.enrolment.doors import for_who_leads

from ..briefs.models import AssignmentPage
from ..secondreading.models import SecondReading
from . import actions, queries
from .forms import AskForm


@for_who_leads
@require_http_methods(["GET", "HEAD", "POST"])
def second_readers(request, cohort, page):
    """Whom this teacher asked and who asked them; and asking for another."""
    brief, others = _brief_or_404(cohort, page), queries.colleagues(request.user, cohort)
    piece = request.GET.get("stuk", "")
    form = AskForm(request.POST or None, colleagues=others, initial={"piece": piece if piece.isdecimal() else None})
    if request.method == "POST" and form.is_valid() and _asked(request, cohort, page, form):
        return redirect("second_readers", cohort.slug, page)
    context = {"cohort": cohort, "brief": brief, "form": form, "colleagues": others}
    context["readings"] = queries.readings_of(request.user, cohort, page)
    return render(request, "assignments/comparing/second_readers.html", context)


def _asked(request, cohort, page, form) -> bool:
    try:
        count = actions.ask(cohort=cohort, page=page, by=request.user, now=timezone.now(), **form.chosen())
    except ValidationError as refused:
        form.add_error(None, refused)
        return False
    told = ngettext("Je collega leest %s stuk apart.", "Je collega leest %s stukken apart.", count)
    messages.success(request, told % count)
    return True


@for_who_leads
@require_http_methods(["GET", "HEAD", "POST"])
def compare(request, cohort, page, pk):
    """Both answers side by side once both are ready; the first reader takes over what they choose."""
    brief, second = _brief_or_404(cohort, page), _second_or_404(request, cohort, page, pk)
    shown = queries.comparison_of(request.user, second)
    if shown is None:
        raise Http404
    if request.method == "POST":
        return _taken_over(request, cohort, page, second)
    context = {"cohort": cohort, "brief": brief, "shown": shown, "second": second}
    return render(request, "assignments/comparing/compare.html", context)


def _taken_over(request, cohort, page, second):
    fields = request.POST.getlist("neem")
    try:
        if fields:
            actions.take_over(second=second, fields=fields, by=request.user, now=timezone.now())
    except PermissionDenied as refused:
        raise Http404 from refused
    except ValidationError as refused:
        messages.warning(request, refused.messages[0])
        return redirect("compare", cohort.slug, page, second.pk)
    if not fields:
        messages.warning(request, _("Vink aan wat je wilt overnemen."))
        return redirect("compare", cohort.slug, page, second.pk)
    messages.success(request, _("Het staat in je concept. Druk op Klaar als het zo goed is."))
    return redirect("desk_piece", cohort.slug, page, second.version.work_id)


@for_who_leads
@require_POST
def withdraw(request, cohort, page, pk):
    """Not asked any more."""
    second = _second_or_404(request, cohort, page, pk)
    try:
        actions.withdraw(second=second, by=request.user)
    except ValidationError as refused:
        messages.warning(request, refused.messages[0])
    else:
        messages.success(request, _("Je vraag is ingetrokken. Je collega leest dit stuk niet meer apart."))
    return redirect("second_readers", cohort.slug, page)


def _brief_or_404(cohort, pk):
    below = AssignmentPage.objects.filter(path__startswith=cohort.course.path)
    return get_object_or_404(below.only("title", "path", "url_path"), pk=pk)


def _second_or_404(request, cohort, page, pk) -> SecondReading:
    rows = SecondReading.objects.visible_to(request.user).filter(version__work__cohort=cohort, version__work__page=page)
    return get_object_or_404(rows.select_related("version__work__owner", "asked_by", "reader"), pk=pk)
