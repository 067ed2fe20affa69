"""Address of the preview."""

from django.urls import path

from . import views

urlpatterns = [path("mijn/werk/voorbeeld/", views.preview, name="work_preview")]
