"""The addresses as they are without published prose: the parity test sends the reference request here."""

from unittest import mock

from django.urls import path, re_path
from wagtail import urls as wagtail_urls

from leergang.content.published import prose
from leergang.content.published.serving import serve_as_wagtail
from leergang.portal.home.doors import own_front_page
from leergang.portal.library import views as library
from leergang.urls import handler500
from leergang.urls import urlpatterns as ours

__all__ = ["Reference", "handler500", "urlpatterns"]


def library_page(request, path):
    """An item with what belongs to it, found by Wagtail."""
    with mock.patch.object(prose, "find", lambda path: None):
        return library.page(request, path)


urlpatterns = [
    path("bibliotheek/<path:path>/", library_page),
    *ours[:-2],
    path("", own_front_page(serve_as_wagtail)),
    re_path(wagtail_urls.serve_pattern, serve_as_wagtail, name="wagtail_serve"),
]


class Reference:
    """Middleware: a request that says so is answered by Wagtail's own route, with a body rendered afresh."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.headers.get("X-Reference"):
            request.urlconf = __name__
            request.render_afresh = True
        return self.get_response(request)
