"""Addresses of what is new since somebody's group."""

from django.urls import path

from . import sections, views  # noqa: F401 - the first fills the start page

urlpatterns = [
    path("nieuw/", views.overview, name="since"),
    path("nieuw/<int:pk>/", views.then_and_now, name="then_and_now"),
]
