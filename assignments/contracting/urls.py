"""Addresses of contracting."""

from django.urls import path

from . import views

urlpatterns = [
    path("mijn/contract/", views.contracts, name="contracts"),
    path("mijn/contract/begin/", views.begin, name="contract_begin"),
    path("mijn/contract/<uuid:pk>/", views.contract, name="contract"),
    path("mijn/contract/<uuid:pk>/blad/<slug:form>/", views.sheet, name="contract_sheet"),
    path("mijn/contract/<uuid:pk>/weg/", views.remove, name="contract_remove"),
    path("mijn/contract/<uuid:pk>/terug/", views.restore, name="contract_restore"),
]
