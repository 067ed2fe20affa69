"""Addresses of the roof."""

urlpatterns: list = []
