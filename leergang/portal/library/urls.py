"""Addresses of the library. The second takes everything, so that a visitor cannot tell which items exist."""

from django.urls import path

from . import views

urlpatterns = [
    path("bibliotheek/", views.overview, name="library"),
    path("bibliotheek/<path:path>/", views.page, name="library_page"),
]
