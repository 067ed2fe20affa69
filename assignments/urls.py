"""Addresses of what people make."""

from django.urls import include, path

from .notebook import urls as notebook_urls
from .work import urls as work_urls

urlpatterns = [
    path("", include(notebook_urls)),
    path("", include(work_urls)),
]
