"""Addresses of saving."""

from django.urls import path

from . import views

urlpatterns = [
    path("mijn/werk/bewaar/", views.save_work, name="work_save"),
    path("mijn/werk/sleutel/", views.renewed, name="work_renewed"),
    path("mijn/werk/ingelogd/", views.signed_in_again, name="work_signed_in_again"),
]
