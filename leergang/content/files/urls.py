"""Addresses of pictures and files."""

from django.urls import path, re_path

from . import views

urlpatterns = [
    path("media/<path:name>", views.rendition, name="rendition"),
    # In front of Wagtail's own, under its name: templates and the admin ask for that.
    re_path(r"^documenten/(\d+)/(.*)$", views.handout, name="wagtaildocs_serve"),
]
