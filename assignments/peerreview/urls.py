"""Addresses of feedback to each other."""

from django.urls import path

from . import views

urlpatterns = [
    path("groep/<slug:slug>/opdracht/<int:page>/buddys/", views.peers, name="peers"),
    path("mijn/buddy/<uuid:pk>/", views.peer_review, name="peer_review"),
    path("mijn/buddy/<uuid:pk>/haal-terug/", views.peer_take_back, name="peer_take_back"),
    path("mijn/buddy/<uuid:pk>/lees/", views.peer_read, name="peer_read"),
]
