"""Addresses of files in what people make."""

from django.urls import path

from . import views

urlpatterns = [
    path("mijn/werk/<uuid:pk>/bestanden/<slug:field>/", views.attachments, name="attachments"),
    path("mijn/bestand/<uuid:pk>/", views.attachment, name="attachment"),
    path("mijn/bestand/<uuid:pk>/klein/", views.thumbnail, name="attachment_small"),
    path("mijn/bestand/<uuid:pk>/weg/", views.remove, name="attachment_remove"),
    path("mijn/bestand/<uuid:pk>/terug/", views.restore, name="attachment_restore"),
]
