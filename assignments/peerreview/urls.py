"""Addresses of feedback to each other."""

from django.urls import path

from . import views
from .pairing import views as pairing_views

urlpatterns = [
    path("groep/<slug:slug>/opdracht/<int:page>/buddys/", pairing_views.peers, name="peers"),
    path("mijn/buddy/<uuid:pk>/", views.peer_review, name="peer_review"),
    path("mijn/buddy/<uuid:pk>/haal-terug/", views.peer_take_back, name="peer_take_back"),
    path("mijn/buddy/<uuid:pk>/lees/", views.peer_read, name="peer_read"),
]
