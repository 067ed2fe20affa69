"""The address of a guest; what a purpose adds hangs below it."""

from django.urls import include, path

from . import views
from .asking import urls as asking_urls

urlpatterns = [path("", include(asking_urls)), path("gast/<str:token>/", views.guest, name="guest")]
