"""Addresses of looking as a participant."""

from django.urls import path

from . import views

urlpatterns = [
    path("kijken/", views.look, name="look"),
    path("kijken/stop/", views.stop, name="look_stop"),
]
