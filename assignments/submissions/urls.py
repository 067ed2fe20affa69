"""Addresses of handing in."""

from django.urls import path

from . import views

VERSION = "groep/<slug:slug>/opdracht/<int:page>/<uuid:pk>/<int:number>/"

urlpatterns = [
    path("mijn/werk/", views.own_works, name="own_works"),
    path("mijn/werk/<uuid:pk>/", views.own_work, name="own_work"),
    path("mijn/werk/<uuid:pk>/versie/<int:number>/", views.own_version, name="own_version"),
    path("mijn/werk/<uuid:pk>/haal-terug/", views.take_back, name="take_back"),
    path("groep/<slug:slug>/opdracht/<int:page>/", views.handed_in, name="handed_in"),
    path(VERSION, views.read_version, name="read_version"),
    path(f"{VERSION}bij/<slug:key>/", views.read_linked, name="read_linked"),
]
