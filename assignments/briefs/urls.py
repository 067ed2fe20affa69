"""Address of the dates of an assignment."""

from django.urls import path

from . import views

urlpatterns = [path("groep/<slug:slug>/opdracht/<int:page>/datum/", views.dates, name="assignment_dates")]
