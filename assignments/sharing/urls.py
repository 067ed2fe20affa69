"""Addresses of sharing a profile."""

from django.urls import path

from . import views

urlpatterns = [
    path("mijn/profiel/delen/", views.sharing, name="profile_sharing"),
    path("mijn/profiel/delen/<uuid:pk>/", views.as_reader, name="profile_as_reader"),
    path("mijn/profiel/delen/<uuid:pk>/stop/", views.stop, name="profile_stop_sharing"),
    path("gedeeld/", views.shared, name="shared_profiles"),
    path("gedeeld/<uuid:pk>/", views.read, name="shared_profile"),
]
