"""From a question to answers, in at most five queries: words, synonyms, all of it, some of it, where it stands."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from urllib.parse import quote

from django.urls import reverse
from django.utils.safestring import SafeString
from wagtail.models import Page, Site

from leergang.content.finding.models import Kind
from leergang.content.mixins import COURSE_DEPTH
from leergang.content.reference.models import DialogueCard, Standard, Term
from leergang.kit.words import dutch
from leergang.templatetags.leergang import address_name

from .candidates import ALL, SOME, Found, Visible, words_in_use
from .questions import Phrase, Question, asked, meant, mended, understand
from .ranking import rank
from .snippets import marked, snippet

MOST_SHOWN = 15


@dataclass(frozen=True)
class Result:
    """One answer, as the page shows it."""

    title: str
    address: str
    kind: str
    place: str
    is_over: bool
    why: SafeString


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
    known, visible = _known(words), Visible(user)
    question = understand(typed, known, visible.synonyms())
    rows = visible.candidates(question, ALL)
    if not rows:
        question = mended(question, known)
    # Long texts that hold every word would else keep out the one thing that has the name somebody typed.
    rows += visible.candidates(question, SOME)
    rows = list({row.pk: row for row in rows}.values())
    return _shown(visible, question, rows)


def _known(words: Phrase) -> set[str]:
    """The words in use that could be a part of these, be made of them, or be what was meant by one of them."""
    near = [dutch.near(word) for word in words]
    compounds = {whole for pair in pairwise(words) for whole in dutch.joined(*pair)}
    whole = compounds.union(*map(dutch.pieces, words), *(near_one[0] for near_one in near))
    heads, tails = (set().union(*(near_one[half] for near_one in near)) for half in (1, 2))
    return words_in_use(whole, heads, tails)


def _shown(visible: Visible, question: Question, rows: list[Found]) -> Answer:
    ranked = rank(question, rows)
    shown = [one.row for one in ranked[:MOST_SHOWN]]
    places, roots = _places(visible, shown), [root.root_path for root in Site.get_site_root_paths()]
    results = [_result(question, row, places, roots) for row in shown]
    lines = [row.name_words + row.text_words for row in shown]
    return Answer(results, meant(question, lines), is_cut=len(ranked) > MOST_SHOWN)


def _result(question, row, places, roots):
    why = marked(snippet(question, row.text, row.text_words))
    return Result(row.title, _address(row, roots), _kinds()[row.kind], _place(row, places), row.is_over, why)


@cache
def _kinds():
    """What each kind is called, said once: the interface has one language."""
    return {kind.value: str(kind.label) for kind in Kind}


@cache
def _front():
    """Where pages begin; asked once, as finding an address takes longer than the rest of a result."""
    return reverse("wagtail_serve", args=[""])


def _address(row, roots):
    if row.url_path:
        root = next((root for root in roots if row.url_path.startswith(root)), "/")
        return f"{_front()}{quote(row.url_path.removeprefix(root))}"
    if row.code:
        return Standard(code=row.code, valid_from=date.fromisoformat(row.valid_from)).get_absolute_url()
    thing = Term(slug=row.term) if row.term else DialogueCard(slug=row.card)
    return thing.get_absolute_url()


def _above(row):
    """The tree paths of the course, day and module above a page."""
    path = row.path or ""
    return [path[:length] for length in range(COURSE_DEPTH * Page.steplen, len(path), Page.steplen)]


def _places(visible, rows):
    wanted = {path for row in rows for path in _above(row)}
    pages = visible.pages_at(wanted) if wanted else []
    return {path: address_name(slug) if depth == COURSE_DEPTH + 1 else title for path, slug, title, depth in pages}


def _place(row, places):
    """Where it stands: the day and module of a step, the course of a day; of anything else what it says itself."""
    above = [places[path] for path in _above(row) if path in places]
    return ", ".join(above[1:] or above) or row.about
