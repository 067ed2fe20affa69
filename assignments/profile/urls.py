"""Addresses of the profile."""

from django.urls import path

from . import views

urlpatterns = [
    path("mijn/profiel/", views.write, name="profile"),
    path("mijn/profiel/blad/", views.read, name="profile_sheet"),
    path("mijn/profiel/blad/<slug:form>/", views.paper, name="profile_paper"),
    path("mijn/profiel/versie/<int:number>/", views.read, name="profile_version"),
    path("mijn/profiel/versie/<int:number>/<slug:form>/", views.paper, name="profile_version_paper"),
    path("mijn/profiel/toen-en-nu/", views.then_and_now, name="profile_then_and_now"),
]
