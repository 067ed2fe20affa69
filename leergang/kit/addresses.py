"""Addresses that no page can have: a clear answer before anything looks them up."""

import re

from django.http import HttpResponseBadRequest
from django.template.loader import render_to_string

LONGEST = 2000
TOO_LARGE = re.compile(r"/\d{19,}(?:/|$)")  # a number that no database has, and SQLite stumbles over


class ReadableAddress:
    """Answers 400 to an address with NUL or a number beyond any row in it, or too long for any page, in the design."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        address = request.get_full_path()
        if len(address) > LONGEST or "\0" in request.path or "%00" in address or TOO_LARGE.search(request.path):
            return HttpResponseBadRequest(render_to_string("400.html"))
        return self.get_response(request)
