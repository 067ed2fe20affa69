"""Handing out resized pictures where no web server in front does it."""

from django.core.files.storage import storages
from django.views.decorators.http import require_safe
from django.views.static import serve

A_YEAR = 365 * 24 * 60 * 60


@require_safe
def rendition(request, name):
    """A resized picture, for whoever has its address; 404 for anything else in or outside that folder."""
    response = serve(request, name, document_root=storages["renditions"].location)
    response["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    response["Content-Security-Policy"] = "default-src 'none'"
    return response
