"""Address of the criteria of a group."""

from django.urls import path

from . import views

urlpatterns = [path("groep/<slug:slug>/opdracht/<int:page>/criteria/", views.rubric, name="rubric")]
