"""Addresses of writing together."""

from django.urls import path

from . import views

urlpatterns = [
    path("mijn/werk/<uuid:pk>/nu/", views.at_this_moment, name="work_now"),
    path("mijn/werk/<uuid:pk>/pen/", views.pen, name="work_pen"),
]
