"""Addresses of the cards. The last one takes everything, so that a visitor cannot tell which cards exist."""

from django.urls import path

from . import views

urlpatterns = [
    path("kaarten/", views.overview, name="cards"),
    path("kaarten/trek/", views.draw, name="card_draw"),
    path("kaarten/hand/", views.hand, name="card_hand"),
    path("kaarten/print/", views.sheets, name="card_sheets"),
    path("kaarten/<path:slug>/", views.card, name="card"),
]
