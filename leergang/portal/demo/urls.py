"""Addresses that exist in the demo only."""

from django.urls import path

from . import views

urlpatterns = [
    path("demo/postvak/", views.mailbox, name="demo_mailbox"),
    path("demo/inloggen/", views.sign_in, name="demo_sign_in"),
]
