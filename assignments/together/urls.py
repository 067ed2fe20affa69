"""Addresses of writing together."""

from django.urls import path

from . import views

urlpatterns = [
    path("mijn/werk/<uuid:pk>/samen/", views.begin_together, name="write_with"),
    path("mijn/werk/<uuid:pk>/samen/stop/", views.stop_together, name="stop_writing"),
    path("mijn/werk/<uuid:pk>/apart/", views.aside, name="put_aside"),
    path("mijn/werk/<uuid:pk>/nu/", views.at_this_moment, name="work_now"),
    path("mijn/werk/<uuid:pk>/pen/", views.pen, name="work_pen"),
]
