"""What a person sees when something goes wrong."""

from django.http import HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string

from leergang.kit import slots


def server_error(request):
    """A fault of ours; rendered without a request, so that it works when nothing else does."""
    return HttpResponseServerError(render_to_string("500.html"))


def expired_form(request, reason=""):
    """The form was open too long, or cookies are off: says how to go on without losing what was typed.

    Who knows such a form can give the text back in it, by the slot `expired_form`.
    """
    if answers := slots.contributions("expired_form", request):
        return answers[0]
    return render(request, "403_csrf.html", status=403)
