"""The address of a guest; what a purpose adds hangs below it."""

from django.urls import path

from . import views

urlpatterns = [path("gast/<str:token>/", views.guest, name="guest")]
