"""Address of the start page."""

from django.urls import path

from . import views

urlpatterns = [path("verder/", views.home, name="verder")]
