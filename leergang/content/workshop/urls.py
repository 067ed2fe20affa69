"""The screens of the workshop, below /beheer/."""

from django.urls import path

from .reports import FlawsView, StaleView
from .views import new_module, step_from_word, take_back, to_course

urlpatterns = [
    path("leergang/", to_course, name="to_course"),
    path("modules/nieuw/<int:pk>/", new_module, name="new_module"),
    path("modules/<int:pk>/haal-weg/", take_back, name="take_back_module"),
    path("stap-uit-word/", step_from_word, name="step_from_word"),
    path("stap-uit-word/<int:pk>/", step_from_word, name="step_from_word"),
    path("rapporten/wat-kan-beter/", FlawsView.as_view(), name="flaws"),
    path("rapporten/wat-kan-beter/tabel/", FlawsView.as_view(results_only=True), name="flaws_results"),
    path("rapporten/nakijken/", StaleView.as_view(), name="stale"),
    path("rapporten/nakijken/tabel/", StaleView.as_view(results_only=True), name="stale_results"),
]
