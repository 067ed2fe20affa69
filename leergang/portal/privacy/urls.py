"""Addresses of one's own data."""

from django.urls import path

from . import views

urlpatterns = [
    path("mijn/gegevens/", views.data, name="data"),
    path("mijn/gegevens/meenemen/", views.take, name="data_take"),
    path("mijn/gegevens/wissen/", views.erasing, name="data_erase"),
]
