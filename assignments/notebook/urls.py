"""Addresses of the notebook."""

from django.urls import path

from . import views

urlpatterns = [
    path("mijn/notities/", views.notebook, name="notebook"),
    path("mijn/notities/nieuw/", views.new_note, name="note_new"),
    path("mijn/notities/<uuid:pk>/", views.own_text, name="own_text"),
    path("mijn/notities/<uuid:pk>/weg/", views.remove, name="note_remove"),
    path("mijn/notities/<uuid:pk>/terug/", views.restore, name="note_restore"),
]
