"""What a phase asks, for whom a card is, and what a hand is: pure, on cards that were read already."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from leergang.content.reference.levels import ROWS, Level
from leergang.content.reference.models import Phase

VERBS = {
    Phase.PLAN: _("Inspireren"),
    Phase.DO: _("Mobiliseren"),
    Phase.CHECK: _("Waarderen"),
    Phase.ACT: _("Reflecteren"),
    Phase.SECURE: _("Duurzaam maken"),
}
ABOUT = {
    Phase.PLAN: _("Welk resultaat willen we, en bij wie ligt het?"),
    Phase.DO: _("Hoe vordert het, en waar zit de winst?"),
    Phase.CHECK: _("Halen we het, en welk bewijs is er?"),
    Phase.ACT: _("Wat wordt de vervolgstap, en wat blijft?"),
    Phase.SECURE: _("Hoe blijft het, ook zonder ons?"),
}
FOR = {
    Level.LEADERS: _("voor de leiding"),
    Level.TEAM: _("voor het team"),
    Level.CLASS: _("voor klas en sectie"),
}
FOR_EVERYONE = _("voor iedereen")
ORDER = {phase: number for number, phase in enumerate(Phase)}
LARGEST_HAND = 35
PER_SHEET = 4


@dataclass(frozen=True)
class PhaseOfCards:
    """A phase with its verb, its place among the five, and cards."""

    value: str
    label: str
    verb: str
    about: str
    number: int
    cards: list[Any]


@dataclass(frozen=True)
class Hand:
    """Cards someone drew, and how many of them are not there any more."""

    cards: list[Any]
    missing: int = 0

    @property
    def slugs(self) -> str:
        """The hand as it stands in an address."""
        return ",".join(card.slug for card in self.cards)


def by_phase(cards: Iterable[Any]) -> list[PhaseOfCards]:
    """The five phases in their order, each with its cards."""
    cards = list(cards)
    return [
        PhaseOfCards(
            phase.value,
            phase.label,
            VERBS[phase],
            ABOUT[phase],
            ORDER[phase] + 1,
            [c for c in cards if c.phase == phase],
        )
        for phase in Phase
    ]


def in_order(card) -> tuple[int, int]:
    """Sorts cards as the matrix has them: column by column, from top to bottom."""
    return ORDER[Phase(card.phase)], card.row


def levels_of(card) -> list[str]:
    """For whom the card is."""
    return [level.value for level in Level if card.row in ROWS[level]]


def whom(card) -> str:
    """The same in words; what is for all three is for everyone."""
    levels = levels_of(card)
    return FOR_EVERYONE if len(levels) == len(Level) else ", ".join(str(FOR[Level(level)]) for level in levels)


def read_hand(cards: Iterable[Any], text: str) -> Hand:
    """The hand in an address: cards by slug with commas between them, each once, in the order of the phases."""
    asked = list(dict.fromkeys(slug for slug in text.split(",") if slug))
    known = {card.slug: card for card in cards}
    found = [known[slug] for slug in asked if slug in known][:LARGEST_HAND]
    return Hand(sorted(found, key=in_order), sum(slug not in known for slug in asked))


def draw(cards: Sequence[Any], choose: Callable[[Sequence[Any]], Any], keep: Sequence[Any] = (), avoid=()) -> Hand:
    """One card for each phase: the one that is kept, or else any but those to avoid, as long as there are others."""
    drawn = []
    for phase in by_phase(cards):
        kept = [card for card in keep if card.phase == phase.value]
        others = [card for card in phase.cards if card not in avoid]
        if pile := kept[:1] or others or phase.cards:
            drawn.append(choose(pile))
    return Hand(drawn)


def sheets(cards: Sequence[Any]) -> list[Sequence[Any]]:
    """The cards four by four, as they go on paper."""
    return [cards[start : start + PER_SHEET] for start in range(0, len(cards), PER_SHEET)]
