"""A version as a file or a page to print, and all versions of a group as one file."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cohorts.enrolment.doors import for_who_leads
from leergang.kit.paper.names import file_name
from leergang.kit.paper.serving import as_file, as_pdf_file, to_print
from leergang.kit.paper.word import as_word

from ..briefs.queries import assignments_of
from ..submissions.actions import opened
from ..submissions.reading import of_a_group
from . import queries
from .actions import open_all
from .documents import document_of, name_of
from .parcel import as_zip
from .rules import may_take_all

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@login_required
@require_safe
def own_paper(request, pk, number, form):
    """One's own version."""
    write = _writer(form)
    version = get_object_or_404(queries.own_versions(request.user), work=pk, number=number)
    return write(version, request.user, reverse("own_version", args=[pk, number]))


@for_who_leads
@require_safe
def read_paper(request, cohort, page, pk, number, form):
    """A version for a teacher of the group; that counts as reading it, as on the page."""
    write, brief = _writer(form), _assignment_or_404(cohort, page)
    handed_in = queries.versions_handed_in(request.user, cohort, brief.pk)
    version = get_object_or_404(handed_in, work=pk, number=number)
    if not opened(submission=version.submission, by=request.user, now=timezone.now()):
        raise Http404
    return write(version, request.user, reverse("read_version", args=[cohort.slug, brief.pk, pk, number]))


@for_who_leads
@require_POST
def all_papers(request, cohort, page):
    """Everything that was handed in last; from then on none of it is taken back."""
    brief, now = _assignment_or_404(cohort, page), timezone.now()
    if not may_take_all(request.user, cohort):
        raise Http404
    rows = of_a_group(cohort, brief, request.user, now)["rows"]
    handed_in = {submission.pk: submission for _person, _standing, submission, _longer in rows if submission}
    versions = open_all(cohort=cohort, page=brief.pk, submissions=handed_in.values(), by=request.user, now=now)
    if not versions:
        messages.warning(request, _("Er is nog niets ingeleverd om te bewaren."))
        return redirect("handed_in", cohort.slug, brief.pk)
    name = file_name(str(cohort)[:50], brief.title[:50], timezone.localdate(now).isoformat(), suffix="zip")
    parcel = as_zip(versions, rows, queries.said_of(versions, request.user, now), now)
    return FileResponse(parcel, as_attachment=True, filename=name, content_type="application/zip")


def _assignment_or_404(cohort, pk):
    page = next((page for page in assignments_of(cohort) if page.pk == pk), None)
    if page is None:
        raise Http404
    return page


def _writer(form):
    """How this form is written; another form is not there."""
    if form not in FORMS:
        raise Http404
    return FORMS[form]


def _document(version, user):
    now = timezone.now()
    return document_of(version, queries.said_of([version], user, now).get(version.pk, ()))


def _as_word(version, user, back):
    return as_file(as_word(_document(version, user), timezone.now()), name_of(version, "docx"), WORD)


def _as_pdf(version, user, back):
    return as_pdf_file(_document(version, user), name_of(version, "pdf"), back)


def _to_print(version, user, back):
    return to_print(_document(version, user), back)


FORMS = {"word": _as_word, "pdf": _as_pdf, "afdruk": _to_print}
