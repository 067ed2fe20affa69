"""The two kinds of the notebook. Both hang in a step, at the key of a question or of the heading above a note."""

import uuid
from functools import partial

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from leergang.content.course import StepPage
from leergang.content.published.prose import prose_of
from leergang.templatetags.leergang import address_name

from ..work.kinds import Kind
from ..work.models import Work
from .forms import AnswerForm, NoteForm
from .queries import steps_to_write_in


def _answer(user, data, pk: uuid.UUID | None) -> Work:
    """The answer at this place; the first save makes it, whatever other tab was open."""
    page, key = _place(data)
    stored = Work.objects.visible_to(user).filter(owner=user, kind="answer", page=page, anchor=key).first()
    return stored or _new("answer", user, page, key, uuid.uuid4(), _question)


def _note(user, data, pk: uuid.UUID | None) -> Work:
    """A note that is not stored yet: its page gave it a number of its own, so that sending it twice makes one."""
    page, key = _place(data)
    if pk is None or Work.objects.filter(pk=pk).exists():
        raise Http404
    return _new("note", user, page, key, pk, _heading)


def _place(data):
    page, key = data.get("page", ""), data.get("anchor", "")
    if not page.isdecimal() or len(page) > 18 or len(key) > 100:
        raise Http404
    return int(page), key


def _new(kind, user, page, key, pk, title_of) -> Work:
    """At a step that this person may write in; with the names of its place, which stay when the page goes."""
    step = steps_to_write_in(user).filter(pk=page).first()
    if step is None:
        raise Http404
    prose = prose_of(step)
    day = f"{address_name(prose['day']['url'])}: {prose['day']['title']}"
    place = [day, prose["module"]["title"], step.title]
    title = title_of(step, prose, key)
    return Work(pk=pk, kind=kind, owner=user, page_id=page, anchor=key, title=title[:500], place=place)


def _question(step: StepPage, prose, key: str) -> str:
    """The question as it is asked; nothing when it just went from the text: then the answer is still kept."""
    blocks = (block["value"] for block in step.body.raw_data if block["type"] == "prompt")
    return next((value["question"] for value in blocks if value.get("key") == key), "")


def _heading(step: StepPage, prose, key: str) -> str:
    return next((heading["text"] for heading in prose["headings"] if heading["key"] == key), "")


def _url(work: Work) -> str:
    return reverse("own_text", args=[work.pk])


_kind = partial(Kind, url=_url, gives=True)
ANSWER = _kind("answer", _("antwoord"), form=lambda work: AnswerForm, find=_answer)
NOTE = _kind("note", _("notitie"), form=lambda work: NoteForm, find=_note)
