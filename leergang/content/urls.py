"""Addresses of content that are no pages."""

from django.urls import path

from . import views

urlpatterns = [path("media/<path:name>", views.rendition, name="rendition")]
