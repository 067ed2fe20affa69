"""Addresses of registration."""

from django.urls import path

from . import deciding_views, views

urlpatterns = [
    path("leergang/<slug:course>/aanmelden/", views.apply, name="apply"),
    path("leergang/<slug:course>/aanmelden/<slug:cohort>/", views.applied, name="applied"),
    path("leergang/<slug:course>/aanmelden/<slug:cohort>/agenda.ics", views.dates, name="applied_dates"),
    path("aanmelding/<str:token>/", views.application, name="application"),
    path("aanmelding/<str:token>/aanpassen/", views.change, name="application_change"),
    path("aanmelding/<str:token>/agenda.ics", views.own_dates, name="application_dates"),
    path("groep/<slug:cohort>/aanmeldingen/", deciding_views.applications, name="applications"),
]
