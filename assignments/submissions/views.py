"""Mijn werk, one's own work with its versions, and what a group handed in."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cohorts.enrolment.doors import for_who_leads
from cohorts.enrolment.reader import reader_of
from leergang.kit.fetching import is_looked_at

from ..briefs.queries import assignments_of
from ..taking.queries import chosen_from
from ..work.around.chain import used_in
from ..work.kinds import linkable
from ..work.models import Version, Work
from ..work.queries import who_reads_each
from . import actions, queries, reading
from .along.chaining import version_chosen
from .handing.answering import LOOK, ROWS
from .kept import KINDS
from .models import Submission
from .own.showing import showing


@login_required
@require_safe
def own_works(request):
    """Everything that somebody is making: how it stands, and who reads it."""
    now = reader_of(request.user).now()
    found = queries.pieces(request.user, queries.open_to(request.user, now))
    others = queries.others(request.user)
    readers = who_reads_each([*others, *(piece.work for piece in found if piece.work)], request.user)
    rows = [(piece, piece.standing(now), readers.get(piece.work.pk, "") if piece.work else "") for piece in found]
    notes = Work.objects.editable_by(request.user).filter(kind__in=("answer", "note")).count()
    context = {"rows": rows, "notes": notes, "others": [(work, readers[work.pk]) for work in others], "now": now}
    context |= {"with_others": queries.once_written_with_others(request.user)}
    context |= {"gone": queries.thrown_away(request.user)}
    context |= {"takes_part": any(way.takes_part for way in reader_of(request.user).ways)}
    return render(request, "assignments/submissions/own_works.html", context)


@login_required
@require_safe
def own_work(request, pk):
    """One piece of work, to go on with or to read back."""
    work = _own_or_404(request, pk)
    shown = showing(request.user, work, timezone.now(), is_judged=LOOK in request.GET)
    table, _colon, rows = request.GET.get(ROWS, "").partition(":")
    shown.form.rows_asked = {table: int(rows)} if rows.isdecimal() and len(rows) < 4 else {}
    chain = {"used_in": used_in([work], request.user).get(work.pk), "comes_from": chosen_from(work, request.user)}
    context = {"shown": shown, "work": work, "now": timezone.now()} | chain
    return render(request, "assignments/submissions/own_work.html", context)


@login_required
@require_safe
def own_version(request, pk, number):
    """One version, beside another when that is asked."""
    readable = queries.own_versions(request.user).filter(work=pk, work__kind__in=[*KINDS, *linkable()])
    version = get_object_or_404(readable.select_related("work"), number=number)
    context = reading.of_a_version(version, readable, request.GET.get("naast", ""))
    own = Work.objects.visible_to(request.user).filter(pk=pk).exists()
    return render(request, "assignments/submissions/own_version.html", context | {"now": timezone.now(), "is_own": own})


@login_required
@require_POST
def take_back(request, pk):
    """Until a teacher read it."""
    work = _own_or_404(request, pk)
    last = queries.last_handed_in([work.pk]).get(work.pk)
    if last is None:
        return redirect("own_work", work.pk)
    try:
        actions.take_back(submission=last, by=request.user, now=timezone.now())
    except ValidationError as refused:
        messages.warning(request, refused.message)
    else:
        text = _("Versie %(number)s is teruggehaald. Je docenten lezen hem niet meer.")
        messages.success(request, text % {"number": last.version.number})
    return redirect("own_work", work.pk)


def _own_or_404(request, pk) -> Work:
    own = Work.objects.visible_to(request.user).filter(kind=queries.SLUG).select_related("page", "owner")
    return get_object_or_404(own, pk=pk)


@for_who_leads
@require_safe
def handed_in(request, cohort, page):
    """What a group handed in of one assignment, and until when it can."""
    found = _assignment_or_404(cohort, page)
    context = reading.of_a_group(cohort, found, request.user, timezone.now())
    return render(request, "assignments/submissions/handed_in.html", context)


@for_who_leads
@require_safe
def read_version(request, cohort, page, pk, number):
    """One version for a teacher of the group. That it is read, is written down: then it is no longer taken back.

    What a browser fetches ahead gets no text and counts as nothing; a page of 503 it does not keep, so it asks again.
    """
    found = _assignment_or_404(cohort, page)
    if not is_looked_at(request):
        return HttpResponse(status=503)
    readable = _readable(request, cohort, found, pk)
    submission = _opened_or_404(request, readable, number)
    version = submission.version
    context = reading.of_a_version(version, readable, request.GET.get("naast", ""))
    context |= {"reflections": reading.reflections_of(version.work, brief=found, now=timezone.now())}
    more = {"cohort": cohort, "brief": found, "submission": submission, "writers": actions.writers_of(version.work)}
    is_first = all(one.number > number for one in context["others"])
    late = reading.late_of(cohort, found, submission) if is_first else ""
    return render(request, "assignments/submissions/read.html", context | more | {"late": late, "now": timezone.now()})


@for_who_leads
@require_safe
def read_linked(request, cohort, page, pk, number, key):
    """The version that stands as an answer in one that was handed in, and no other of that work."""
    found = _assignment_or_404(cohort, page)
    if not is_looked_at(request):
        return HttpResponse(status=503)
    submission = _opened_or_404(request, _readable(request, cohort, found, pk), number)
    work, chosen = version_chosen(submission.version, key) or (None, 0)
    version = get_object_or_404(Version.objects.visible_to(request.user).filter(work=work), number=chosen)
    context = reading.of_a_version(version) | {"cohort": cohort, "brief": found, "main": submission.version}
    own_way = f"assignments/{version.work.kind}/linked.html"  # a kind that reads in a way of its own has this
    return render(request, [own_way, "assignments/submissions/read_linked.html"], context)


def _readable(request, cohort, page, pk):
    return Version.objects.visible_to(request.user).filter(work=pk, work__cohort=cohort, work__page=page)


def _opened_or_404(request, readable, number) -> Submission:
    about = Submission.objects.select_related("version__work__owner")
    submission = get_object_or_404(about, version__in=readable.values("pk"), version__number=number)
    if not actions.opened(submission=submission, by=request.user, now=timezone.now()):
        raise Http404
    return submission


def _assignment_or_404(cohort, pk):
    page = next((page for page in assignments_of(cohort) if page.pk == pk), None)
    if page is None:
        raise Http404
    return page
