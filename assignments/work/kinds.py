"""Kinds of work: each slice that has one registers it here when the site starts."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import CharField, Form, Textarea
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.reader import reader_of

from .around.queries import OF_A_KIND
from .models import Work
from .values import without_nul


@dataclass(frozen=True)
class Kind:
    """What the spine must know of a kind of work.

    `form` makes the form of one work, so that questions can come from a page. `find` gives the work that somebody is
    about to save for the first time: from the person, what the browser sent, and the id that its page gave the work.
    `url` is where it is written. `then` is what a button named so does after it saved: it answers the request.
    `title` makes a title of what was typed, where the writer chooses it. `store` saves what is no row of works.
    `gives` says that its text may be taken over; `takes` gives the works of a person that take texts over now.
    """

    slug: str
    label: str | Promise
    form: Callable[[Work], type[Form]]
    find: Callable[..., Work]
    url: Callable[[Work], str]
    then: Callable[[HttpRequest, Work], HttpResponse] | None = None
    title: Callable[[dict], str] | None = None
    store: Callable[..., Any] | None = None
    form_number: int = 1
    is_shareable: bool = False
    is_joint: bool = False
    is_linkable: bool = False  # may be the answer to a question
    gives: bool = False
    takes: Callable[..., list[Work]] | None = None


# What goes with every save beside the fields of its form.
ENVELOPE = ("kind", "work", "page", "anchor", "revision", "base", "writer", "back", "keep", "then")


class Plain(Form):
    """What is left of a kind that the site no longer knows: its text can be read and taken along."""

    text = CharField(label=_("Tekst"), required=False, widget=Textarea)


KINDS: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Called from the `ready()` of the package."""
    KINDS[kind.slug] = kind


def linkable() -> list[str]:
    """The kinds of which a version may be the answer to a question, and has a page for its writers."""
    return [slug for slug, kind in KINDS.items() if kind.is_linkable]


def form_of(work: Work) -> type[Form]:
    """The form of this work."""
    return KINDS[work.kind].form(work) if work.kind in KINDS else Plain


def found(user, data: Mapping) -> Work:
    """The work that a form is about: of this id, or the one that its kind finds or makes."""
    kind = KINDS.get(data.get("kind", ""))
    if kind is None:
        raise Http404
    try:
        pk = uuid.UUID(data["work"]) if data.get("work") else None
    except ValueError as bad:
        raise Http404 from bad
    own = OF_A_KIND.first(user=user.pk, kind=kind.slug, pk=pk) if pk and not reader_of(user).looks_as else None
    return own or kind.find(user, data, pk)


def typed(work: Work, data: Mapping) -> dict[str, Any]:
    """What was typed, by field, good or not: a draft is never refused."""
    fields = form_of(work).base_fields
    values = {name: field.widget.value_from_datadict(data, {}, name) for name, field in fields.items()}
    return {name: without_nul(value) for name, value in values.items() if value is not None}


def title_of(work: Work, body: dict) -> str:
    """What a work with this text is called; most are called after what they hang at."""
    named = KINDS[work.kind].title if work.kind in KINDS else None
    return named(body)[:500] if named else work.title


def asked(work: Work) -> dict[str, str]:
    """The questions of this work as they are asked now, by field."""
    return {name: str(field.label or name) for name, field in form_of(work).base_fields.items()}
