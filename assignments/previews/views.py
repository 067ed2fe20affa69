"""How a text will read: below the fields, or without a script on a page with the fields. Nothing is stored."""

from django.http import JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from ..work.kinds import form_of, found, typed
from ..work.rules import is_writer
from ..work.saving.renewing import again, signed_out
from ..work.values import is_empty, text


@sensitive_post_parameters()
@require_POST
def preview(request):
    """All fields of a form, as a reader will see them; who was signed out, keeps theirs."""
    if not is_writer(request.user, request.POST.get("writer", "")):
        return signed_out(request)
    work = found(request.user, request.POST)
    parts = _parts(work, typed(work, request.POST))
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({"html": render_to_string("assignments/work/preview.html", {"parts": parts})})
    told = _("Dit is nog niet bewaard. Schrijf hieronder verder, of druk op Bewaar.")
    return again(request, _("Zo ziet je tekst eruit"), told, 200, parts=parts)


def _parts(work, body):
    """What was asked and what was written there; what a form only sends along is not asked."""
    fields = form_of(work).base_fields
    seen = [name for name, field in fields.items() if not field.widget.is_hidden and not is_empty(body.get(name))]
    return [(fields[name].label, text(body[name])) for name in seen]
