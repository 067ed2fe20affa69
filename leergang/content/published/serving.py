"""The one door to all pages."""

import re

from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from wagtail import views as wagtail_views
from wagtail.url_routing import RouteResult

from . import prose

# Overview, course, and then the days: no members' page stands higher, whatever the slugs.
WHERE_MEMBERS_PAGES_STAND = re.compile(r"[^/]+/[^/]+/.")


def serve(request, path):
    """A page from its published prose; everything else as Wagtail finds it."""
    if page := prose.find(path):
        request._wagtail_route_for_request = RouteResult(page)
    return serve_as_wagtail(request, path)


def serve_as_wagtail(request, path):
    """Wagtail's own serve: hooks, restrictions, methods and 404 are all Wagtail's. `serve` must answer just like it.

    Where members' pages stand, a stranger gets the same redirect for what exists and what does not.
    """
    try:
        return wagtail_views.serve(request, path)
    except Http404:
        if WHERE_MEMBERS_PAGES_STAND.match(path) and not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        raise
