"""Sending files, opening them, and taking them out: for a script and for a form."""

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ..work.kinds import KINDS, form_of
from ..work.models import Work
from ..work.rules import may_write
from . import actions
from .fields import FilesField
from .models import Attachment
from .rules import ACCEPT, TYPES, name_of, safe_name

POLICY = "default-src 'none'; sandbox"
NOTHING = _("Kies eerst een bestand.")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def attachments(request, pk, field):
    """The files at one question of one's own work, and a form to send more."""
    work = get_object_or_404(Work.objects.editable_by(request.user).select_related("page"), pk=pk)
    question = form_of(work).base_fields.get(field)
    if not isinstance(question, FilesField):
        raise Http404
    if request.method == "POST":
        return _received(request, work, field)
    here = Attachment.objects.filter(work=work, field=field)
    context = {
        "work": work,
        "question": question,
        "files": here.present(),
        "removed": here.exclude(removed_at=None),
        "number": uuid.uuid4(),
        "accept": ACCEPT,
        "back": f"{KINDS[work.kind].url(work)}#id_{field}",
        "now": timezone.now(),
    }
    return render(request, "assignments/attachments/page.html", context)


def _received(request, work, field):
    """Each file by itself: what is wrong with one does not hold up the others."""
    sent, refused = request.FILES.getlist("file"), []
    for at, file in enumerate(sent):
        about = {"pk": _number(request, at), "name": request.POST.get("name") or file.name, "now": timezone.now()}
        try:
            actions.store(work=work, field=field, file=file, by=request.user, **about)
        except ValidationError as why:
            refused.append(why.message)
        else:
            _tell(request, about["name"])
    return _answered(request, work, field, refused if sent else [NOTHING])


def _tell(request, name):
    """A script shows the list anew, which says it."""
    if not _as_data(request):
        messages.success(request, _("‘%(name)s’ is aangekomen.") % {"name": name_of(name)})


def _number(request, at) -> uuid.UUID:
    """The id that the page gave this file, so that one that is sent again counts once."""
    try:
        first = uuid.UUID(request.POST.get("number", ""))
    except ValueError as bad:
        raise Http404 from bad
    return uuid.uuid5(first, str(at)) if at else first


def _as_data(request) -> bool:
    return request.headers.get("Accept") == "application/json"


def _answered(request, work, field, refused=(), removed=None):
    """The list anew, or the page anew."""
    if _as_data(request):
        files = Attachment.objects.present().filter(work=work, field=field)
        about = {"files": files, "removed": removed, "is_by_script": True, "now": timezone.now()}
        html = render_to_string("assignments/attachments/list.html", about, request)
        return JsonResponse({"html": html, "said": " ".join(refused)}, status=400 if refused else 200)
    for said in refused:
        messages.warning(request, said)
    return redirect("attachments", work.pk, field)


@login_required
@require_POST
def remove(request, pk):
    """Takes a file out of the concept."""
    return _changed(request, pk, lambda found: actions.take_out(attachment=found, by=request.user, now=timezone.now()))


@login_required
@require_POST
def restore(request, pk):
    """Puts it back."""
    return _changed(request, pk, lambda found: actions.put_back(attachment=found, by=request.user))


def _changed(request, pk, change):
    mine = Attachment.objects.filter(work__in=Work.objects.editable_by(request.user).values("pk"))
    found = get_object_or_404(mine.select_related("work"), pk=pk)
    try:
        change(found)
    except ValidationError as why:
        return _answered(request, found.work, found.field, [why.message])
    found.refresh_from_db(fields=["removed_at"])
    return _answered(request, found.work, found.field, removed=found if found.removed_at else None)


@login_required
@require_safe
def attachment(request, pk):
    """The file itself for who wrote it; of a picture, for others the copy without what the camera wrote in it."""
    found = _visible_or_404(request, pk)
    if found.shown and not may_write(request.user, found.work):
        return _handed_out(found.shown, "jpg", found.name, is_download=True)
    return _handed_out(found.file, found.kind, found.name, is_download=True)


@login_required
@require_safe
def thumbnail(request, pk):
    """The small copy of a picture, to look at in a page."""
    found = _visible_or_404(request, pk)
    if not found.thumbnail:
        raise Http404
    return _handed_out(found.thumbnail, "jpg", found.name, is_download=False)


def _visible_or_404(request, pk):
    return get_object_or_404(Attachment.objects.visible_to(request.user).select_related("work"), pk=pk)


def _handed_out(file, kind, name, is_download):
    named = {"filename": safe_name(name, kind), "content_type": TYPES[kind]}
    answer = FileResponse(file.open(), as_attachment=is_download, **named)
    answer["Content-Security-Policy"] = POLICY
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return answer
