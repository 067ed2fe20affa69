"""Handing out files: resized pictures to whoever has the address, handouts to whoever may read their page."""

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import storages
from django.http import Http404
from django.views.decorators.http import require_safe
from django.views.static import serve
from wagtail.documents.views.serve import serve as serve_document

A_YEAR = 365 * 24 * 60 * 60


@require_safe
def rendition(request, name):
    """A resized picture, for whoever has its address; 404 for anything else in or outside that folder."""
    try:
        response = serve(request, name, document_root=storages["renditions"].location)
    except SuspiciousFileOperation as outside:
        raise Http404 from outside
    response["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    response["Content-Security-Policy"] = "default-src 'none'"
    return response


@require_safe
def handout(request, pk, name):
    """Wagtail's own serve; to a stranger a file that is not there is as one that is not theirs."""
    try:
        return serve_document(request, pk, name)
    except Http404:
        if request.user.is_authenticated:
            raise
        return redirect_to_login(request.get_full_path())
