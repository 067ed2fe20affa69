"""Addresses that exist in the demo only, and what the demo adds to the pages for signing in."""

from django.urls import path

from leergang.kit import slots

from . import mailbox, people, views

# Here and not in an AppConfig: the apps lie below the portal, and only the demo reads this file.
slots.register("sign_in", people.on_offer)
slots.register("mail_sent", mailbox.pointer)

urlpatterns = [
    path("demo/postvak/", views.mailbox, name="demo_mailbox"),
    path("demo/wie-is-wie/", views.who_is_who, name="demo_who_is_who"),
    path("demo/inloggen/", views.sign_in, name="demo_sign_in"),
]
