"""What a page says in words: today, and at a moment of the past."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from leergang.content.checks.passages import passages, rich_passage
from leergang.kit.words.comparing import Line

from .models import Publication

TEXTS = ("good_for", "goal", "intro", "goals", "body")  # of a step, a module and an item, as they stand on the page


def text_of(page: Page) -> list[Line]:
    """The words of this page or of a version of it, in the order in which people read them."""
    return [Line(page.title, is_heading=True), *(line for name in TEXTS for line in _lines(page, name))]


def text_at(page: Page, moment: datetime) -> list[Line] | None:
    """The words that readers of this page had at a moment; None when nothing was kept of that time."""
    before = Publication.objects.filter(page=page, at__lte=moment).select_related("revision")
    last = before.order_by("-at", "-pk").first()
    return text_of(last.revision.as_object()) if last else None


def _lines(page, name) -> Iterator[Line]:
    value: Any = getattr(page, name, "")
    if not value:
        return
    field = page._meta.get_field(name)
    if isinstance(field, StreamField):
        for block in value.get_prep_value():
            yield from _cut("\n".join(passage.text for passage in passages([block])), block["type"] == "heading")
    else:
        yield from _cut(rich_passage(name, value).text if isinstance(field, RichTextField) else value)


def _cut(text, is_heading=False):
    return (Line(line.strip(), is_heading) for line in text.splitlines() if line.strip())
