"""The addresses as they are without published prose: the parity test sends the reference request here."""

from django.urls import path, re_path
from wagtail import urls as wagtail_urls

from leergang.content.published.views import serve_as_wagtail
from leergang.portal.home.doors import own_front_page
from leergang.urls import handler500
from leergang.urls import urlpatterns as ours

__all__ = ["Reference", "handler500", "urlpatterns"]

urlpatterns = [
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
