"""The one door to all pages."""

import re

from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from wagtail import views as wagtail_views
from wagtail.url_routing import RouteResult

from . import prose

BELOW_A_COURSE = re.compile(r"leergang/[^/]+/.")


def serve(request, path):
    """Wagtail's serve with the page already found. Hooks, restrictions, methods, 404: all still Wagtail's.

    Below a course a stranger gets the same redirect for what exists and what does not.
    """
    if page := prose.find(path):
        request._wagtail_route_for_request = RouteResult(page)
    try:
        return wagtail_views.serve(request, path)
    except Http404:
        if BELOW_A_COURSE.match(path) and not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        raise
