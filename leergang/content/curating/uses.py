"""On which pages a term or a standard stands. Nobody links them by hand, so the texts themselves are asked."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.core.cache import cache
from wagtail.models import Page

from leergang.content.course import DayPage, StepPage
from leergang.content.library import LibraryPage
from leergang.content.published.edition import stamp
from leergang.content.reference.models import Standard, Term
from leergang.content.reference.notes import forms_of, note_id, standard_notes, term_notes
from leergang.content.teaching.models import TeacherPage
from leergang.kit.words.marking import mark

NO_TEXT = {"heading", "sources", "image"}
A_DAY = 24 * 60 * 60


def pages_with(thing: Term | Standard) -> Any:
    """The live pages on which this is explained, in the order of the site."""
    return Page.objects.filter(pk__in=uses().get(note_id(thing), [])).order_by("path")


def number_of_pages(thing: Term | Standard) -> int:
    """On how many live pages this is explained."""
    return len(uses().get(note_id(thing), []))


def uses() -> dict[str, list[int]]:
    """The pages by the id of a note; worked out once for every edition of the content."""
    return cache.get_or_set(f"uses-{stamp()}", _read_all, A_DAY)


def _read_all():
    forms = forms_of([*term_notes(), *standard_notes()])
    found: dict[str, list[int]] = defaultdict(list)
    for pk, text in _texts():
        for name in mark(text, forms, lambda name, word: word)[1]:
            found[name].append(pk)
    return dict(found)


def _texts() -> Iterator[tuple[int, str]]:
    for model in (DayPage, StepPage, TeacherPage, LibraryPage):
        for page in model.objects.live().only("pk", "body").iterator():
            blocks = [block for block in page.body.raw_data if block["type"] not in NO_TEXT]
            yield page.pk, "\n".join(word for block in blocks for word in _strings(block["value"]))


def _strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
