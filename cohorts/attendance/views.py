"""The page on which a teacher ticks who is there, and on which a participant sees their own."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from cohorts.enrolment.queries import visible_groups
from cohorts.enrolment.rules import leads

from . import queries
from .actions import write_down

A_PAGE = 50


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def attendance(request, slug):
    """One day of a group, to tick; for who takes part their own days."""
    cohort = get_object_or_404(visible_groups(request.user), slug=slug)
    if leads(request.user, cohort):
        return _ticking(request, cohort)
    if request.method == "POST":
        raise Http404
    context = {"cohort": cohort, "days": queries.own_days(request.user, cohort)}
    return render(request, "cohorts/attendance/own.html", context)


def _ticking(request, cohort):
    days, asked = queries.days_of(cohort), request.POST or request.GET
    at = queries.day_to_show(days, asked.get("dag", ""), timezone.localdate())
    people = cohort.enrolments.participants().select_related("user").order_by("user__name", "pk")
    page = Paginator(people, A_PAGE).get_page(asked.get("pagina"))
    day, ticked = (days[at] if days else None), set(request.POST.getlist("er"))
    changed = request.POST.get("bijeenkomst", "") not in ("", str(day.pk) if day else "")
    if request.method == "POST" and day and not changed:
        shown = people.filter(pk__in=_numbers(request.POST.getlist("wie")))
        there = write_down(day=day, people=shown, ticked=ticked, before=set(request.POST.getlist("was")))
        messages.success(request, _told(there, len(shown)))
        return redirect(f"{reverse('attendance', args=[cohort.slug])}?dag={at + 1}&pagina={page.number}")
    parts = list(day.parts.all()) if day else []
    known = queries.written_down([person.pk for person in page], parts)
    rows = [(person, queries.ticks(person, parts, known, ticked)) for person in page]
    context = {"cohort": cohort, "days": days, "day": day, "number": at + 1, "rows": rows, "page": page}
    return render(request, "cohorts/attendance/day.html", context | {"parts": parts, "changed": changed})


def _numbers(texts):
    return [int(text) for text in texts if text.isdecimal() and len(text) < 19]


def _told(there, people):
    said = ngettext("Bewaard: van %(all)s mens was er %(n)s.", "Bewaard: van %(all)s mensen waren er %(n)s.", people)
    return said % {"n": there, "all": people}
