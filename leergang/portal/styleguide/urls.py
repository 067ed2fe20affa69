"""Addresses of the style guide."""

from django.urls import path

from . import views

urlpatterns = [path("stijlgids/", views.styleguide, name="styleguide")]
