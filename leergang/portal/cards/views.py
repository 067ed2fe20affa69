"""Screens around the cards. All of it is for who takes or took part, and every state has an address."""

from secrets import choice
from urllib.parse import urlencode

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cohorts.enrolment.doors import for_who_takes_part
from leergang.content.reference.levels import Level
from leergang.kit.filters import Filter

from . import rules
from .queries import Deck


@for_who_takes_part
@require_safe
def overview(request):
    """All cards by phase, with filters."""
    deck = Deck.of(request.user)
    chosen = Filter.read(deck.facets, request.GET)
    cards = chosen.select(deck.cards)
    context = {
        "phases": [phase for phase in rules.by_phase(cards) if phase.cards],
        "filters": chosen.groups(deck.cards, _("Alle")),
        "count": len(cards),
        "query": chosen.query(),
        **_level(chosen),
    }
    return render(request, "portal/cards/overview.html", context)


@for_who_takes_part
@require_safe
def draw(request):
    """Draws a hand and goes to its address, so that the same hand can be shared, reloaded and printed."""
    deck = Deck.of(request.user)
    chosen = Filter.read(deck.facets[:1], request.GET)
    before = rules.read_hand(deck.cards, request.GET.get("hand", "")).cards
    again = request.GET.get("anders", "")
    keep = [card for card in before if again and card.phase != again]
    hand = rules.draw(chosen.select(deck.cards), choice, keep, avoid=before)
    return redirect(f"{reverse('card_hand')}?{_hand_query(hand, chosen)}")


@for_who_takes_part
@require_safe
def hand(request):
    """A hand: one card for each phase."""
    deck = Deck.of(request.user)
    level = Filter.read(deck.facets[:1], request.GET)
    hand = rules.read_hand(deck.cards, request.GET.get("hand", ""))
    context = {
        "hand": hand,
        "phases": rules.by_phase(hand.cards),
        "query": _hand_query(hand, level),
        **_level(level),
    }
    return render(request, "portal/cards/hand.html", context)


@for_who_takes_part
@require_safe
def sheets(request):
    """The hand, the choice or the whole set, four cards to an A4."""
    cards, query = _selection(Deck.of(request.user), request.GET)
    context = {
        "sheets": rules.sheets(cards),
        "count": len(cards),
        "phases": rules.by_phase(cards),
        "query": query,
        "is_hand": "hand" in request.GET,
    }
    return render(request, "portal/cards/sheets.html", context)


@for_who_takes_part
@require_safe
def card(request, slug):
    """One card, between its neighbours in what was chosen; `?groot=1` fills the screen with it."""
    deck = Deck.of(request.user)
    card = next((card for card in deck.cards if card.slug == slug), None)
    if card is None:
        raise Http404
    cards, query = _selection(deck, request.GET)
    if card not in cards:
        cards, query = deck.cards, ""
    at = cards.index(card)
    context = {
        "card": card,
        "phases": rules.by_phase([card]),
        "number": at + 1,
        "count": len(cards),
        "previous": cards[at - 1] if at else None,
        "next": cards[at + 1] if at + 1 < len(cards) else None,
        "query": query,
        "is_hand": query.startswith("hand="),
    }
    return render(request, f"portal/cards/{'large' if 'groot' in request.GET else 'card'}.html", context)


def _selection(deck, data):
    """The cards of a hand or of a choice, and what stands behind the `?` to get them again."""
    chosen = Filter.read(deck.facets, data)
    if "hand" not in data:
        return chosen.select(deck.cards), chosen.query()
    hand = rules.read_hand(deck.cards, data["hand"])
    return hand.cards, _hand_query(hand, chosen)


def _level(chosen):
    """For whom one draws; nothing for everyone."""
    value = chosen.chosen.get("niveau")
    return {"level": value, "whom": rules.FOR[Level(value)] if value else rules.FOR_EVERYONE}


def _hand_query(hand, chosen):
    level = {"niveau": chosen.chosen["niveau"]} if "niveau" in chosen.chosen else {}
    return urlencode({"hand": hand.slugs, **level}, safe=",")
