"""Addresses of somebody's reading."""

from django.urls import path

from . import views

urlpatterns = [
    path("verder/gelezen/<int:pk>/", views.read, name="step_read"),
    path("verder/ongelezen/<int:pk>/", views.unread, name="step_unread"),
    path("verder/plek/<int:pk>/", views.place, name="step_place"),
]
