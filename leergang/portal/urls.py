"""Addresses of the roof."""

from django.urls import include, path

from .styleguide import urls as styleguide_urls

urlpatterns = [path("", include(styleguide_urls))]
