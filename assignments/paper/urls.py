"""Addresses of work as files."""

from django.urls import path

from . import views

HANDED_IN = "groep/<slug:slug>/opdracht/<int:page>/"

urlpatterns = [
    path("mijn/werk/<uuid:pk>/versie/<int:number>/<slug:form>/", views.own_paper, name="own_paper"),
    path(f"{HANDED_IN}<uuid:pk>/<int:number>/<slug:form>/", views.read_paper, name="read_paper"),
    path(f"{HANDED_IN}zip/", views.all_papers, name="all_papers"),
]
