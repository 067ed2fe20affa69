"""Addresses of contract cards."""

from django.urls import path

from .own import views
from .papers import checking
from .papers import views as papers

CARD = "mijn/contract/kaart/<uuid:pk>/"

urlpatterns = [
    path("mijn/contract/kaart/", views.own_cards, name="contract_cards"),
    path("mijn/contract/kaart/nieuw/", views.new, name="contract_card_new"),
    path(CARD, views.own_card, name="contract_card"),
    path(f"{CARD}leg-voor/", views.offer, name="contract_card_offer"),
    path(f"{CARD}papier/<slug:form>/", papers.own_paper, name="contract_card_paper"),
    path("gast/<str:token>/papier/<slug:form>/", papers.paper_of_guest, name="contract_guest_paper"),
    path("contract/<slug:code>/", checking.check, name="contract_check"),
]
