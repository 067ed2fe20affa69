"""Addresses that no page can have: a clear answer before anything looks them up."""

from django.http import Http404, HttpResponseBadRequest
from django.template.loader import render_to_string

LONGEST = 2000
HIGHEST = 2**63 - 1  # the highest number of a row; SQLite stumbles over more


class ReadableAddress:
    """Answers 400 to an address with NUL in it, or too long for any page, in the design.

    A number beyond any row becomes the highest there is: each view then answers as it does for a row that is not there.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        address = request.get_full_path()
        if len(address) > LONGEST or "\0" in request.path or "%00" in address:
            return HttpResponseBadRequest(render_to_string("400.html"))
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Called with what the address gives the view; the named parts of it can still be changed."""
        if any(_is_beyond(value) for value in args):
            raise Http404
        kwargs |= {name: type(value)(HIGHEST) for name, value in kwargs.items() if _is_beyond(value)}


def _is_beyond(value):
    if isinstance(value, str):
        return value.isdecimal() and len(value.lstrip("0")) >= len(str(HIGHEST))
    return isinstance(value, int) and value > HIGHEST
