"""Addresses of the people of a group."""

from django.urls import path

from . import duo_views, views

urlpatterns = [
    path("groep/", views.groups, name="cohorts"),
    path("groep/<slug:slug>/", views.group, name="cohort"),
    path("groep/<slug:slug>/bericht/", views.message, name="cohort_message"),
    path("groep/<slug:slug>/duos/", duo_views.duos, name="duos"),
    path("groep/<slug:slug>/deelnemers.xlsx", views.as_file, {"kind": "xlsx"}, name="cohort_xlsx"),
    path("groep/<slug:slug>/deelnemers.csv", views.as_file, {"kind": "csv"}, name="cohort_csv"),
]
