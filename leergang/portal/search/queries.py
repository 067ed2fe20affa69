"""From a question to answers, in at most five queries: words, synonyms, all of it, some of it, where it stands.

Every one that reads text starts from what this person may see. The words in use are read without asking, as what
they find is not.
"""

from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from operator import add

from django.db.models import Case, F, Q, Value, When
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Site
from wagtail.search.query import And, Or, PlainText

from cohorts.enrolment.queries import shared_with, visible_pages
from leergang.content.course import COURSE_DEPTH
from leergang.content.finding.models import Findable, Kind, Word
from leergang.content.reference.models import DialogueCard, Standard, Term
from leergang.kit import dutch
from leergang.templatetags.leergang import address_name

from .questions import OWN, asked, meant, mended, understand
from .ranking import rank
from .snippets import Piece, snippet

MOST_CANDIDATES, MOST_SHOWN, FEW = 40, 15, 3
# What an address and a place are made of; read along, as whole pages and terms cost more than finding them.
ALONG = {
    "page_url_path": F("page__url_path"),
    "page_path": F("page__path"),
    "term_slug": F("term__slug"),
    "card_slug": F("card__slug"),
    "code": F("standard__code"),
    "valid_from": F("standard__valid_from"),
    "valid_until": F("standard__valid_until"),
}


@dataclass(frozen=True)
class Result:
    """One answer, as the page shows it."""

    title: str
    address: str
    kind: str
    place: str
    is_over: bool
    pieces: list[Piece]


@dataclass(frozen=True)
class Answer:
    """What a question led to."""

    results: list[Result]
    meant: str = ""
    is_cut: bool = False


def answer(user, typed: str) -> Answer:
    """The best results this person may see, and what was probably meant if nothing has the words as typed."""
    words = asked(typed)
    if not words:
        return Answer([])
    known = _known(words)
    question = understand(typed, known, _synonyms(user))
    visible = _visible(user)
    rows = _search(visible, question, And)
    if not rows:
        question = mended(question, known)
    if len(rows) < FEW:
        rows = list({row.pk: row for row in [*rows, *_search(visible, question, Or)]}.values())
    return _shown(user, question, rows)


def _known(words):
    """The words in use that could be a part of these, be made of them, or be what was meant by one of them."""
    near = [dutch.near(word) for word in words]
    compounds = {whole for pair in pairwise(words) for whole in dutch.joined(*pair)}
    whole = compounds.union(*map(dutch.pieces, words), *(near_one[0] for near_one in near))
    heads, tails = (set().union(*(near_one[half] for near_one in near)) for half in (1, 2))
    found = Word.objects.filter(Q(text__in=whole) | Q(head__in=heads) | Q(tail__in=tails))
    return set(found.values_list("text", flat=True))


def _synonyms(user):
    terms = shared_with(user, Term).exclude(synonyms="").values_list("name", "synonyms")
    return [(name, *synonyms.splitlines()) for name, synonyms in terms]


def _visible(user):
    """Everything this person may find, each thing by its own rule."""
    return Findable.objects.filter(
        Q(page__in=visible_pages(user).values("pk"))
        | Q(term__in=shared_with(user, Term).values("pk"))
        | Q(standard__in=shared_with(user, Standard).values("pk"))
        | Q(card__in=shared_with(user, DialogueCard).values("pk"))
    )


def _search(visible, question, how):
    """The candidates, those with most of the question in their names first, in the same order on every database."""
    wanted = how([Or([_all_of(way.words) for way in unit.ways]) for unit in question.units])
    in_names = reduce(add, [Case(When(_in_names(unit), then=1), default=Value(0)) for unit in question.units])
    ordered = visible.order_by(in_names.desc(), "order", "id").search(wanted, order_by_relevance=False)
    best = ordered[:MOST_CANDIDATES].get_queryset()  # chosen before they are read: sorting whole texts is slow
    found = list(Findable.objects.filter(pk__in=best.values("pk")).annotate(**ALONG))
    today = timezone.localdate()
    for row in found:
        row.is_over = bool(row.valid_until and row.valid_until < today)
    return found


def _all_of(words):
    return And([Or([PlainText(form) for form in dutch.forms(word)]) for word in words])


def _in_names(unit):
    names = Q()
    for form in (form for way in unit.ways if way.strength == OWN for word in way.words for form in dutch.forms(word)):
        names |= Q(name_words__contains=f" {form} ")
    return names


def _shown(user, question, rows):
    ranked = rank(question, rows)
    shown = [one.row for one in ranked[:MOST_SHOWN]]
    places, roots = _places(user, shown), [root.root_path for root in Site.get_site_root_paths()]
    results = [_result(question, row, places, roots) for row in shown]
    lines = [row.name_words + row.text_words for row in shown]
    return Answer(results, meant(question, lines), is_cut=len(ranked) > MOST_SHOWN)


def _result(question, row, places, roots):
    pieces = snippet(question, row.text, row.text_words)
    return Result(row.title, _address(row, roots), Kind(row.kind).label, _place(row, places), row.is_over, pieces)


def _address(row, roots):
    if row.page_url_path:
        root = next((root for root in roots if row.page_url_path.startswith(root)), "/")
        return reverse("wagtail_serve", args=[row.page_url_path.removeprefix(root)])
    if row.code:
        return Standard(code=row.code, valid_from=row.valid_from).get_absolute_url()
    thing = Term(slug=row.term_slug) if row.term_slug else DialogueCard(slug=row.card_slug)
    return thing.get_absolute_url()


def _above(row):
    """The tree paths of the course, day and module above a page."""
    path = row.page_path or ""
    return [path[:length] for length in range(COURSE_DEPTH * Page.steplen, len(path), Page.steplen)]


def _places(user, rows):
    wanted = {path for row in rows for path in _above(row)}
    if not wanted:
        return {}
    pages = visible_pages(user).filter(path__in=wanted).values_list("path", "slug", "title", "depth")
    return {path: address_name(slug) if depth == COURSE_DEPTH + 1 else title for path, slug, title, depth in pages}


def _place(row, places):
    """Where it stands: the day and module of a step, the course of a day; of anything else what it says itself."""
    above = [places[path] for path in _above(row) if path in places]
    return ", ".join(above[1:] or above) or row.about
