"""Whether a value is one that the admin would take too: the same fields and blocks judge both."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import Block, ChooserBlock, ListBlock

from .source import Problem, Source, Unreadable, Use

# How a file writes what the admin calls otherwise.
WRITTEN = {
    "title": "titel",
    "source": "bron",
    "credit": "bron",
    "caption": "bijschrift",
    "alt": "alt",
    "key": "sleutel",
    "lines": "regels",
    "address": "adres",
    "transcript": "tekst",
}


WRITTEN_IN_HEAD = {"facts": "feiten", "other_words": "andere_woorden"}


def check_block(source: Source, line: int, block: Block, value: Any) -> None:
    """Complains about everything the block would refuse."""
    try:
        block.clean(block.to_python(_without_uses(value)))
    except ValidationError as error:
        for fault in _faults(block, error):
            source.complain(line, fault)


def check_fields(source: Source, model: Any, values: dict[str, Any]) -> None:
    """Complains about front matter that is longer than the page can keep."""
    for name, value in values.items():
        most = getattr(model._meta.get_field(name), "max_length", None)
        if most and isinstance(value, str) and len(value) > most:
            written = WRITTEN_IN_HEAD.get(name, name)
            source.complain(source.line(written), f"‘{written}’ heeft {len(value)} tekens, en er passen er {most}.")


@contextmanager
def refusals_of(source: Source) -> Iterator[None]:
    """What a page refuses after all, when it is written, is a problem of its file."""
    try:
        yield
    except ValidationError as error:
        raise Unreadable([Problem(source.name, 0, " ".join(error.messages))]) from error


def _without_uses(value):
    """Pictures and files are judged by the folder; here each is still without a primary key."""
    if isinstance(value, dict):
        return {name: None if isinstance(item, Use) else item for name, item in value.items()}
    return value


def _faults(block, error) -> Iterator[str]:
    """A sentence for each leaf of a nested error, that begins with the names on the way to it."""
    inner = getattr(error, "block_errors", None)
    for name, fault in (inner or {}).items():
        child, label = _child(block, name)
        if not isinstance(child, ChooserBlock):
            yield from (f"{label}{', ' if ':' in rest else ': '}{rest}" for rest in _faults(child, fault))
    own = error.messages if inner is None else error.non_block_errors
    yield from map(str, own)


def _child(block, name):
    if isinstance(block, ListBlock):
        return block.child_block, str(name + 1)
    child = block.child_blocks[name]
    return child, f"‘{WRITTEN.get(name, str(child.label).lower())}’"
