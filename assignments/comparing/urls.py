"""Addresses of second readers and of comparing."""

from django.urls import path

from . import views

HERE = "nakijken/<slug:slug>/<int:page>/tweede-lezer/"

urlpatterns = [
    path(HERE, views.second_readers, name="second_readers"),
    path(f"{HERE}<int:pk>/", views.compare, name="compare"),
    path(f"{HERE}<int:pk>/trek-in/", views.withdraw, name="second_withdraw"),
]
