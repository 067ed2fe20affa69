"""Addresses of the guard."""

from django.urls import path

from . import views

urlpatterns = [path("mijn/bestand/<uuid:pk>/zonder-namen/", views.clean, name="attachment_clean")]
