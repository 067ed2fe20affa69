"""Addresses of the glossary and the register."""

from django.urls import path

from . import views

urlpatterns = [
    path("begrippen/", views.show_glossary, name="glossary"),
    path("begrippen/standaarden/", views.show_standards, name="standards"),
]
