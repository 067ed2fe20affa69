"""What differs between a page and its file, without what Wagtail or a browser adds in passing."""

from collections.abc import Mapping
from typing import Any

from wagtail.models import Page

from leergang.kit.fields import StreamField
from leergang.kit.words.rich_tree import parts_of

from .text.richtext import Rich


def differing(page: Page, values: Mapping[str, Any]) -> list[str]:
    """The names of the values that the page does not have."""
    return [name for name, value in values.items() if not _has(page, name, value)]


def alike(value: Any, kept: Any) -> bool:
    """Whether a value of a file says the same as one that is kept: ids and wrappers of list items aside."""
    kept = _unwrapped(kept)
    if isinstance(value, Rich):
        return isinstance(kept, str) and parts_of(value) == parts_of(kept)
    if isinstance(value, list):
        same_length = isinstance(kept, list) and len(value) == len(kept)
        return same_length and all(alike(*pair) for pair in zip(value, kept, strict=True))
    if isinstance(value, dict):
        names = value.keys() - {"id"}
        same_names = isinstance(kept, dict) and names == kept.keys() - {"id"}
        return same_names and all(alike(value[name], kept[name]) for name in names)
    return _lines(value) == _lines(kept)


def _has(page, name, value):
    kept = getattr(page, name)
    if page._meta.get_field(name).many_to_many:
        return set(kept.all()) == set(value)
    return alike(value, kept.get_prep_value() if isinstance(page._meta.get_field(name), StreamField) else kept)


def _unwrapped(kept):
    is_item = isinstance(kept, dict) and kept.get("type") == "item" and kept.keys() <= {"type", "value", "id"}
    return kept["value"] if is_item else kept


def _lines(value):
    """A browser ends the lines of a text field in its own way."""
    return value.replace("\r\n", "\n") if isinstance(value, str) else value
