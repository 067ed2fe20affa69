"""One's own profile: to write, to read on one page, as a file, and then beside now."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leergang.kit.moments import told
from leergang.kit.paper.names import file_name
from leergang.kit.paper.pdf import NoPdf, as_pdf, is_offered
from leergang.kit.paper.serving import NO_PDF, as_file
from leergang.kit.paper.word import as_word

from ..taking.queries import with_taken
from ..work.queries import who_reads
from ..work.saving.saying import base_of
from . import queries
from .forms import ProfileForm
from .kind import ROWS, may_begin
from .reading.comparing import compared, said_then, stand_in, stands_of
from .reading.documents import as_sheet, description_of
from .rules import said_at
from .sheet import sheet_of
from .writing.groups import groups_of

PAPER = "paper-profile"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@login_required
@require_safe
def write(request):
    """The questions, with what was said at the first version beside them."""
    work, offered = queries.own_profile_and_texts(request.user)
    if work._state.adding and not may_begin(request.user):
        raise Http404
    is_new = work._state.adding
    known, versions = queries.known_of(work), queries.versions_of(work)
    form = ProfileForm(initial=work.body or {"function_school": known.job})
    table, _colon, rows = request.GET.get(ROWS, "").partition(":")
    form.rows_asked = {table: int(rows)} if rows.isdecimal() and len(rows) < 4 else {}
    with_taken(form, work, request.user)
    now, days = timezone.now(), queries.days_of(request.user)
    then = said_then(versions[0].body, work.body) if versions else {}
    groups = groups_of(form, then, form.rows_asked, is_first=not versions)
    context = {
        "work": work,
        "known": known,
        "groups": groups,
        "still_empty": not all(group.said for group in groups),
        "then_told": said_at(queries.told_of(versions[0], days)) if versions else "",
        "versions": [(version, queries.told_of(version, days)) for version in reversed(versions)],
        "offered": offered,
        "base": base_of(work),
        "who_reads": who_reads(work, request.user),
        "saved": "" if is_new else _("Bewaard %(moment)s") % {"moment": told(work.saved_at, now)},
        "taken": [link for field in form for link in getattr(field.field, "taken", ())],
    }
    return render(request, "assignments/profile/write.html", context)


@login_required
@require_safe
def read(request, number=None):
    """On one page, as it stands or as it was kept."""
    work, version, sheet = _sheet_or_404(request.user, number)
    context = {"work": work, "version": version, "sheet": sheet, "has_pdf": is_offered()}
    return render(request, "assignments/profile/read.html", context)


@login_required
@require_safe
def paper(request, form, number=None):
    """The same as a file or a page to print."""
    if form not in FORMS:
        raise Http404
    work, version, sheet = _sheet_or_404(request.user, number)
    back = reverse("profile_version", args=[number]) if number else reverse("profile_sheet")
    return FORMS[form](sheet, (version or work).body, back)


@login_required
@require_safe
def then_and_now(request):
    """Two versions side by side, or one beside what stands there now."""
    work = _own_or_404(request.user)
    versions, days = queries.versions_of(work), queries.days_of(request.user)
    if not versions:
        raise Http404
    stands = stands_of(work.body, [(version, queries.told_of(version, days)) for version in versions])
    before = stand_in(stands, request.GET.get("van", ""), stands[0])
    after = stand_in(stands, request.GET.get("naar", ""), stands[-1])
    context = {
        "stands": stands,
        "before": before,
        "after": after,
        "pair": (before, after),
        "parts": compared(before, after),
    }
    return render(request, "assignments/profile/then_and_now.html", context)


def _own_or_404(user):
    work = queries.own_profile(user)
    if work._state.adding:
        raise Http404
    return work


def _sheet_or_404(user, number):
    work = _own_or_404(user)
    version = None
    if number is not None:
        version = next((one for one in queries.versions_of(work) if one.number == number), None)
        if version is None:
            raise Http404
    sheet = sheet_of((version or work).body, str(user), queries.known_of(work), queries.stand_of(work, version))
    return work, version, sheet


def _as_word(sheet, body, back):
    return _named(as_word(description_of(sheet, body), timezone.now()), sheet, "docx", WORD)


def _as_pdf(sheet, body, back):
    try:
        made = as_pdf(as_sheet(sheet), PAPER)
    except NoPdf:
        return _page(sheet, back, NO_PDF)
    return _named(made, sheet, "pdf", "application/pdf")


def _to_print(sheet, body, back):
    return _page(sheet, back)


def _page(sheet, back, said=""):
    sheets = [static(f"css/{name}.css") for name in ("paper", PAPER)]
    return HttpResponse(as_sheet(sheet, stylesheets=sheets, back=back, told=said))


def _named(content, sheet, suffix, content_type):
    return as_file(content, file_name(sheet.name[:60], _("profiel"), sheet.told, suffix=suffix), content_type)


FORMS = {"word": _as_word, "pdf": _as_pdf, "afdruk": _to_print}
