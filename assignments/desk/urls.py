"""Addresses of what waits, and of the desk."""

from django.urls import path

from . import views

PILE = "nakijken/<slug:slug>/<int:page>/"

urlpatterns = [
    path("nakijken/", views.review, name="review"),
    path("nakijken/toetsen/", views.keys, name="desk_keys"),
    path(PILE, views.desk, name="desk"),
    path(f"{PILE}lijst/", views.queue, name="desk_queue"),
    path(f"{PILE}vrijgeven/", views.release, name="desk_release"),
    path(f"{PILE}haal-terug/", views.take_back, name="desk_take_back"),
    path(f"{PILE}<uuid:pk>/", views.piece, name="desk_piece"),
    path(f"{PILE}<uuid:pk>/deel/", views.part, name="desk_part"),
    path(f"{PILE}<uuid:pk>/open/", views.opened, name="desk_open"),
]
