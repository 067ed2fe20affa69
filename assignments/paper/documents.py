"""A version as a document."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from leergang.kit.paper.document import Document, Lines, Quote, Section, Table, Words
from leergang.kit.paper.names import file_name

from ..conversation.models import Comment, State
from ..feedback.models import Feedback
from ..submissions.queries import parts_of
from ..work.models import Version, Work
from ..work.values import lines


def writers_told(work: Work) -> str:
    """Who wrote it, the owner first; no query where the authors are at hand."""
    authors = sorted(work.authors.all(), key=lambda author: author.pk)
    return _(" en ").join(map(str, [work.owner, *(author.user for author in authors)]))


def document_of(version: Version, said: Iterable[Feedback]) -> Document:
    """Whose it is, which version and when, each question with its answer, and what was said of it."""
    facts = (
        (_("Van"), writers_told(version.work)),
        (_("Groep"), str(version.work.cohort or "")),
        (_("Versie"), str(version.number)),
        (_("Gemaakt op"), _moment(version.made_at)),
        (_("Vingerafdruk"), version.sha256),
    )
    answers = [Section(part.label, (_answer(part.value),)) for part in parts_of(version)]
    return Document(version.title, tuple(fact for fact in facts if fact[1]), (*answers, *map(_said, said)))


def name_of(version: Version, suffix: str) -> str:
    """By which name it is kept; the name of who wrote it first, as a teacher sorts on that."""
    number = _("versie %(number)s") % {"number": version.number}
    return file_name(writers_told(version.work)[:60], version.title[:50], number, suffix=suffix)


def _moment(moment):
    return date_format(localtime(moment), _("j F Y, G.i \\u\\u\\r"))


def _answer(value: Any) -> Words | Lines | Table:
    """Text in Markdown; what has columns and rows as a table; of anything else its words."""
    if isinstance(value, str):
        return Words(value)
    if isinstance(value, Mapping) and value.get("columns") and value.get("rows"):
        return _table(value["columns"], value.get("names") or [], value["rows"])
    return Lines(tuple(lines(value)))


def _table(columns, names, rows):
    """Where rows have a name, that stands before them; a row that is too short has empty cells at its end."""
    rows = [[*row, *[""] * len(columns)][: len(columns)] for row in rows]
    if not names:
        return Table(tuple(columns), tuple(map(tuple, rows)))
    named = [*names, *[""] * len(rows)]
    return Table(("", *columns), tuple((name, *row) for name, row in zip(named, rows, strict=False)))


def _said(feedback: Feedback) -> Section:
    """In the words and the criteria of then."""
    who = str(feedback.by or _("een docent"))
    parts: list[Words | Lines | Table] = []
    if feedback.text:
        parts.append(Quote(feedback.text, by=date_format(localtime(feedback.release_at), "j F Y")))
    parts += [Quote(one.body, by=_became(one), about=one.quote) for one in feedback.comments.all()]
    if feedback.verdict:
        parts.append(Lines((str(feedback.get_verdict_display()),)))
    if feedback.looked_at:
        head = (_("Waar je docent naar kijkt"), _("Niveau"), _("Wat dat betekent"))
        parts.append(Table(head, tuple(_judged(one, level) for one, level in feedback.looked_at)))
    return Section(_("Feedback van %(who)s") % {"who": who}, tuple(parts))


def _became(comment: Comment) -> str:
    """Of a point how it stands, and why it was not taken over."""
    if not comment.is_point:
        return ""
    told = _("Punt: %(state)s") % {"state": comment.get_state_display().lower()}
    why = comment.why if comment.state == State.DECLINED else ""
    return _("%(told)s, omdat: %(why)s") % {"told": told, "why": why} if why else told


def _judged(criterion, level):
    told = {number: (name, text) for number, name, text in criterion.choices}
    return (criterion.name, *told.get(level, (_("Hier zegt je docent nog geen niveau."), "")))
