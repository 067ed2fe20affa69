"""Addresses of taking over."""

from django.urls import path

from . import views

urlpatterns = [
    path("mijn/werk/neem-over/", views.choose, name="take_over"),
    path("mijn/werk/neem-over/doe/", views.take, name="take_over_do"),
    path("mijn/werk/neem-over/<int:pk>/terug/", views.undo, name="take_over_undo"),
]
