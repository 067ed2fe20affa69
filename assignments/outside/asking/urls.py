"""Addresses of asking what is held; above the link of a guest, whose secret could be any word."""

from django.urls import path

from . import views

urlpatterns = [
    path("gast/gegevens/", views.ask, name="guest_data"),
    path("gast/gegevens/gevraagd/", views.asked, name="guest_data_asked"),
    path("gast/gegevens/<str:token>/", views.held, name="guest_held"),
]
