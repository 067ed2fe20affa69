"""Address of looking as somebody else."""

from django.urls import path

from . import views

urlpatterns = [path("mijn/werk/<uuid:pk>/bekijk-als/<slug:who>/", views.look_as, name="work_as")]
