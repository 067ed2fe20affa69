"""Addresses of attendance."""

from django.urls import path

from . import views

urlpatterns = [path("groep/<slug:slug>/aanwezigheid/", views.attendance, name="attendance")]
