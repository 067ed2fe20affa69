"""Addresses of the conversation about a work."""

from django.urls import path

from . import views

urlpatterns = [
    path("gesprek/<uuid:pk>/", views.conversation, name="conversation"),
    path("gesprek/punt/<uuid:pk>/", views.point, name="conversation_point"),
    path("gesprek/punt/<uuid:pk>/open/", views.opened, name="conversation_reopen"),
    path("gesprek/antwoord/<uuid:pk>/", views.answer, name="conversation_reply"),
]
