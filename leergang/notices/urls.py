"""Addresses of notices."""

from django.urls import path

from . import views

urlpatterns = [
    path("berichten/", views.overview, name="notices"),
    path("berichten/gelezen/", views.read_all, name="notices_read"),
    path("berichten/<int:pk>/", views.open_notice, name="notice"),
    path("account/berichten/", views.choices, name="notice_choices"),
]
