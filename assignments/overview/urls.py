"""Address of what the feedback on an assignment says together."""

from django.urls import path

from . import views

urlpatterns = [path("groep/<slug:slug>/opdracht/<int:page>/over-de-groep/", views.overview, name="overview")]
