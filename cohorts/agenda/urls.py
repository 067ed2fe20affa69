"""Addresses of the agenda."""

from django.urls import path

from . import views

urlpatterns = [
    path("mijn/agenda/", views.agenda, name="agenda"),
    path("mijn/agenda/adres/", views.address, name="agenda_address"),
    path("mijn/agenda.ics", views.feed, name="agenda_feed"),
    path("groep/<slug:slug>/agenda.ics", views.group_file, name="agenda_group"),
]
