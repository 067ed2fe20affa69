"""How a text will read: below the fields while somebody types, or without a script on a page of its own."""

from django.http import JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from ..work.kinds import form_of, found, typed
from ..work.rules import is_writer
from ..work.saving.renewing import signed_out
from ..work.saving.views import saved_at, stored, way_back
from ..work.values import is_empty, text


@sensitive_post_parameters()
@require_POST
def preview(request):
    """All fields of a form, as a reader will see them. Who leaves the page for it, without a script, has it stored."""
    if request.headers.get("Accept") != "application/json":
        return stored(request, _shown)
    if not is_writer(request.user, request.POST.get("writer", "")):
        return signed_out(request)
    work = found(request.user, request.POST)
    parts = _parts(work, typed(work, request.POST))
    return JsonResponse({"html": render_to_string("assignments/work/preview.html", {"parts": parts})})


def _shown(request, work):
    about = {"parts": _parts(work, work.body), "said": saved_at(work), "back": way_back(request, work)}
    return render(request, "assignments/work/shown.html", about)


def _parts(work, body):
    """What was asked and what was written there; what a form only sends along is not asked."""
    fields = form_of(work).base_fields
    seen = [name for name, field in fields.items() if not field.widget.is_hidden and not is_empty(body.get(name))]
    return [{"label": fields[name].label, "value": body[name], "text": text(body[name])} for name in seen]
