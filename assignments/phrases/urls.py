"""Addresses of one's own phrases."""

from django.urls import path

from . import views

urlpatterns = [
    path("nakijken/zinnen/", views.phrases, name="phrases"),
    path("nakijken/zinnen/<int:pk>/weg/", views.remove, name="phrase_remove"),
]
