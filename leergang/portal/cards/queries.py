"""The deck: every card someone may see, read once for a page; whatever is chosen from it is chosen in memory."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.queries import shared_with
from leergang.content.reference.levels import Level
from leergang.content.reference.models import DialogueCard, Phase
from leergang.content.reference.vocabulary import Subject
from leergang.kit.filters import Facet

from .rules import VERBS, in_order, levels_of, whom


@dataclass(frozen=True)
class Deck:
    """The cards in the order of the matrix, each with its `whom`, `questions` and `verb`; and their subjects."""

    cards: list[DialogueCard]
    subjects: dict[str, str]  # the names by slug, of all subjects
    slugs: dict[int, set[str]]  # the subjects of each card

    @classmethod
    def of(cls, user) -> "Deck":
        """In three queries, however many cards there are."""
        cards = sorted(shared_with(user, DialogueCard), key=in_order)
        for card in cards:
            card.whom, card.questions, card.verb = whom(card), card.follow_ups, VERBS[Phase(card.phase)]
        slugs: dict[int, set[str]] = defaultdict(set)
        for card, subject in DialogueCard.subjects.through.objects.values_list("dialoguecard_id", "subject__slug"):
            slugs[card].add(subject)
        return cls(cards, dict(Subject.objects.values_list("slug", "name")), slugs)

    @cached_property
    def facets(self) -> list[Facet]:
        """How the deck can be filtered."""
        return [
            Facet("niveau", _("Niveau"), dict(Level.choices), levels_of),
            Facet("fase", _("Fase"), dict(Phase.choices), lambda card: [card.phase]),
            Facet("onderwerp", _("Onderwerp"), self.subjects, lambda card: self.slugs.get(card.pk, ())),
        ]
