"""How much somebody may send at once, asked before a byte of it is read."""

from django.http import HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

MOST = 105 * 1024 * 1024  # all files of a piece of work, and its text


class RefusesTooMuch:
    """Answers 413 to a body that says it is larger. One that does not say how large it is, counts as empty in WSGI."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        said = request.META.get("CONTENT_LENGTH") or "0"
        if said.isdecimal() and int(said[:18]) <= MOST:
            return self.get_response(request)
        if request.headers.get("Accept") == "application/json":
            return JsonResponse({"said": _("Dat is te groot. Een bestand mag hooguit 20 MB zijn.")}, status=413)
        return HttpResponse(render_to_string("413.html"), status=413)
