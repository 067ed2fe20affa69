"""Addresses of questions."""

from django.urls import path

from . import views

urlpatterns = [
    path("leergang/<slug:course>/vraag/", views.ask, name="ask"),
    path("leergang/<slug:course>/vraag/gesteld/", views.asked, name="asked"),
    path("vragen/", views.questions, name="questions"),
    path("vragen/<int:pk>/", views.question, name="question"),
]
