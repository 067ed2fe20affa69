"""Wagtail's page editor as the browser plays it: what a form holds, and what each button sends.

As its JavaScript does it: a new block has an id and an empty key at once, a duplicate a new id and the same key, a
removed block is sent along as deleted, and an autosave changes nothing in the form.
"""

from copy import deepcopy
from uuid import uuid4

from django.urls import reverse
from wagtail.blocks import BooleanBlock, ChooserBlock, ListBlock, RichTextBlock, StructBlock
from wagtail.test.utils.form_data import nested_form_data, rich_text

from leergang.content.blocks import BodyBlock
from leergang.content.blocks.previews import SAMPLES
from leergang.content.course import StepPage

BLOCKS = BodyBlock().child_blocks


class Editor:
    """Someone with a page open in the editor."""

    def __init__(self, client, page, revision=None):
        self.client, self.page, self.revision = client, page, revision
        opened = revision.as_object() if revision else page.get_latest_revision_as_object()
        self.title, self.slug, self.why = opened.title, opened.slug, ""
        self.blocks = [_posted(child.block_type, child.value, child.id) for child in opened.body]
        self.autosaved = None

    def add(self, kind, at=None, **values):
        """A new block, as the editor fills it in."""
        block = _posted(kind, BLOCKS[kind].to_python(SAMPLES[kind] | {"key": ""} | values), str(uuid4()))
        self.blocks.insert(len(self.blocks) if at is None else at, block)
        return block

    def duplicate(self, block):
        """A copy right after it."""
        copy = deepcopy(block) | {"id": str(uuid4())}
        self.blocks.insert(self.blocks.index(block) + 1, copy)
        return copy

    def save(self):
        """The button that keeps a draft."""
        return self._post({})

    def publish(self):
        """The button that publishes."""
        return self._post({"action-publish": "1"})

    def autosave(self):
        """What the browser does by itself, half a second after a change."""
        overwrites = {"overwrite_revision_id": self.autosaved} if self.autosaved else {}
        answer = self._post(overwrites, headers={"Accept": "application/json"}).json()
        assert answer["success"], answer
        self.autosaved = answer["revision_id"]

    def data(self):
        """Everything in the form."""
        body = {str(n): block | {"order": str(n)} for n, block in enumerate(self.blocks)}
        own = {
            "title": self.title,
            "slug": self.slug,
            "goal": "Je weet waar je staat.",
            "minutes": "5",
            "why": self.why,
        }
        return nested_form_data(own | {"body": body | {"count": str(len(body))}})

    def keys(self):
        """The keys as they are now stored in the draft, in the order of the page."""
        return keys(StepPage.objects.get(pk=self.page.pk).get_latest_revision_as_object())

    def _post(self, more, **kwargs):
        url = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        if self.revision:
            url = reverse("wagtailadmin_pages:revisions_revert", args=[self.page.pk, self.revision.pk])
        answer = self.client.post(url, self.data() | more, **kwargs)
        form = getattr(answer, "context", None) and answer.context.get("form")
        assert answer.status_code in (200, 302) and not (form and form.errors), form and form.errors
        return answer


def keys(page):
    """The keys in a page's body, in order."""
    return [child.value["key"] for child in page.body if "key" in getattr(child.block, "child_blocks", {})]


def _posted(kind, value, block_id):
    return {"type": kind, "id": block_id, "deleted": "", "value": _in_form(BLOCKS[kind], value)}


def _in_form(block, value):
    if isinstance(block, StructBlock):
        fields = {name: _in_form(child, value.get(name)) for name, child in block.child_blocks.items()}
        return {name: field for name, field in fields.items() if field is not None}
    if isinstance(block, ListBlock):
        items = {str(n): _item(block, n, child) for n, child in enumerate(value.bound_blocks)}
        return items | {"count": str(len(items))}
    if isinstance(block, RichTextBlock):
        return rich_text(value.source, features=block.features)
    if isinstance(block, BooleanBlock):
        return "on" if value else None
    if isinstance(block, ChooserBlock):
        return str(value.pk) if value else ""
    return "" if value is None else str(value)


def _item(block, number, child):
    value = _in_form(block.child_block, child.value)
    return {"type": "item", "id": child.id, "order": str(number), "deleted": "", "value": value}
