"""The addresses of the site, and the two of the bench: these exist nowhere else."""

from django.urls import path

from leergang.urls import handler429, handler500
from leergang.urls import urlpatterns as ours
from tests.bench import floor

__all__ = ["handler429", "handler500", "urlpatterns"]

urlpatterns = [
    path("bench/f1/", floor.f1, name="f1"),
    path("bench/f2/<slug:course>/<slug:lesson>/", floor.f2, name="f2"),
    *ours,
]
