"""Addresses of the roof."""

from django.urls import include, path

from . import menu  # noqa: F401 - fills the header
from .cards import urls as card_urls
from .glossary import urls as glossary_urls
from .home import urls as home_urls
from .library import urls as library_urls
from .privacy import urls as privacy_urls
from .search import urls as search_urls
from .since import urls as since_urls
from .styleguide import urls as styleguide_urls
from .visitors import favicon, robots

urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path("favicon.ico", favicon, name="favicon"),
    path("", include(card_urls)),
    path("", include(glossary_urls)),
    path("", include(home_urls)),
    path("", include(library_urls)),
    path("", include(privacy_urls)),
    path("", include(search_urls)),
    path("", include(since_urls)),
    path("", include(styleguide_urls)),
]
