"""Which items someone may find, and what belongs to one; the same number of queries however many there are."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cohorts.enrolment.queries import shared_with, visible_pages
from leergang.content.course import StepPage
from leergang.content.importing.library import KINDS
from leergang.content.importing.text.words import LINES
from leergang.content.library import LibraryPage
from leergang.content.media import Handout
from leergang.content.reference.models import DialogueCard
from leergang.content.reference.vocabulary import Subject
from leergang.kit.filters import Facet

MOST_PAGES = 6
MOST_CARDS = 5


@dataclass(frozen=True)
class Shelves:
    """Every item someone may read, by title, with the subjects of each."""

    items: list[LibraryPage]
    subjects: dict[str, str]  # the names by slug, of all subjects
    slugs: dict[int, set[str]]  # the subjects of each item

    @classmethod
    def of(cls, user) -> "Shelves":
        """In three queries."""
        allowed = visible_pages(user).type(LibraryPage).values("pk")
        items = LibraryPage.objects.filter(pk__in=allowed).defer("body", "related").order_by("title")
        slugs: dict[int, set[str]] = defaultdict(set)
        for item, subject in LibraryPage.subjects.through.objects.values_list("librarypage_id", "subject__slug"):
            slugs[item].add(subject)
        return cls(list(items), dict(Subject.objects.values_list("slug", "name")), slugs)

    @cached_property
    def facets(self) -> list[Facet]:
        """How the shelves can be filtered."""
        kinds = {word: kind.label for word, kind in KINDS.items()}
        lines = {word: line.label for word, line in LINES.items()}
        return [
            Facet("onderwerp", _("Onderwerp"), self.subjects, lambda item: self.slugs.get(item.pk, ())),
            Facet("lijn", _("Lijn"), lines, lambda item: [w for w, line in LINES.items() if line == item.line]),
            Facet("soort", _("Soort"), kinds, lambda item: [w for w, kind in KINDS.items() if kind == item.kind]),
        ]


@dataclass(frozen=True)
class Belongings:
    """What goes with an item: pages, files and cards that its reader may see too."""

    pages: list[Page]
    files: list[Handout]
    cards: list[DialogueCard]

    def __bool__(self):
        return bool(self.pages or self.files or self.cards)


def belongings(item: LibraryPage, prose: dict, user) -> Belongings:
    """The pages an editor chose come first, then steps with the same subject; files that hang on any of these.

    In three queries, whatever belongs to it: which subjects and pages these are stands in the prose.
    """
    subjects = [subject["pk"] for subject in prose["subjects"]]
    pages = _pages(item, prose["related"], subjects, user)
    files = Handout.objects.filter(page__in=[item.pk, *(page.pk for page in pages)]).order_by("title")
    cards = shared_with(user, DialogueCard).filter(subjects__in=subjects).distinct()[:MOST_CARDS]
    return Belongings(pages, list(files), list(cards))


def _pages(item, chosen, subjects, user):
    same = StepPage.objects.filter(subjects__in=subjects).values("pk")
    found = visible_pages(user).filter(Q(pk__in=chosen) | Q(pk__in=same)).exclude(pk=item.pk)
    by_pk = {page.pk: page for page in found.order_by("path")}
    pages = [by_pk.pop(pk) for pk in chosen if pk in by_pk]
    return [*pages, *by_pk.values()][: max(MOST_PAGES, len(pages))]
