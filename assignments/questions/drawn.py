"""The field of an open question as most people see it: drawn once in the life of a process, and filled for each."""

from functools import lru_cache
from html import escape
from types import SimpleNamespace

from django.forms import BoundField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from ..work.models import Work
from .base import Question
from .fields import form_class

GAP = "⟦wat er staat⟧"


def drawn(field: BoundField, shown, into: Work | None) -> SafeString:
    """Nothing for a field with more to say: what is missing, who writes there, what was taken over, another kind."""
    question, text = getattr(field.field, "question", None), field.value()
    is_plain = question is not None and question.kind == "open" and isinstance(text, str | None)
    if not is_plain or field.errors or shown.is_joint or getattr(field.field, "taken", None):
        return SafeString("")
    about = (question.kind, question.key, question.label, question.help, question.example, question.is_required)
    head, tail = _around(about, shown.id, *((into.kind, into.page_id) if into else ("", None)))
    return mark_safe(f"{head}{escape(text or '')}{tail}")  # noqa: S308 - ours, and the text is escaped


@lru_cache(maxsize=1000)
def _around(about: tuple, within: str, kind: str, page: int | None) -> tuple[str, str]:
    """The HTML before and after the text."""
    question, into = Question(*about), Work(kind=kind, page_id=page) if kind else None
    field = form_class([question], Work())(initial={question.key: GAP})[question.key]
    shown = SimpleNamespace(id=within, is_joint=False, pens={})
    html = render_to_string(field.field.template, {"field": field, "shown": shown, "into": into})
    head, _gap, tail = html.partition(GAP)
    return head, tail
