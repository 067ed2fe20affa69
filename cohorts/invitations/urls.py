"""Addresses of invitations."""

from django.urls import path

from . import answering_views, views

urlpatterns = [
    path("groep/<slug:slug>/uitnodigen/", views.invite, name="invite"),
    path("groep/<slug:slug>/uitnodigingen/", views.invitations, name="invitations"),
    path("uitnodiging/<str:token>/", answering_views.invitation, name="invitation"),
]
