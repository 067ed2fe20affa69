"""Addresses of the roof."""

from django.urls import include, path

from .glossary import urls as glossary_urls
from .styleguide import urls as styleguide_urls

urlpatterns = [
    path("", include(glossary_urls)),
    path("", include(styleguide_urls)),
]
