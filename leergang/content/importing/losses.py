"""What people would lose by an import: keys they wrote under, that would no longer be there."""

from collections.abc import Iterable, Iterator
from typing import Any

from wagtail.models import Page, PageLogEntry

from leergang.content.beside.kinds import besides
from leergang.content.course import StepPage
from leergang.content.keys import kept_under, keyed_blocks

from .history import IMPORTED
from .text.source import Problem

GONE = "de sleutel ‘{}’ is weg, en eraan hangt: {}. Zet hem terug, met het blok waar hij bij hoort."
NO_FILE = (
    "deze {} heeft geen bestand meer, en aan de sleutel ‘{}’ hangt: {}. "
    "Zet het bestand terug met ‘{}: {}’, of haal de {} eerst in het beheer van de site."
)


def lost_keys(file: str, page: Page, newest: Page, body: list[dict[str, Any]]) -> Iterator[Problem]:
    """A problem for each key of a published text or draft on which something hangs, and that the new body lacks."""
    before = keys_in(page.body.get_prep_value()) | keys_in(newest.body.get_prep_value())
    if gone := before - keys_in(body):
        yield from (Problem(file, 0, GONE.format(key, what)) for key, what in sorted(kept_under(page, gone).items()))


def without_a_file(pages: Iterable[Page]) -> Iterator[Problem]:
    """A problem for each key of an imported page on which something hangs, while its file is no longer there."""
    gone = [page.pk for page in pages]
    for model, what, head in ((StepPage, "stap", "key"), *((kind.model, kind.name, "slug") for kind in besides())):
        live = model.objects.filter(pk__in=gone, live=True, alias_of=None)
        imported = PageLogEntry.objects.filter(action=IMPORTED, page__in=live).values("page")
        for page in live.filter(pk__in=imported).order_by("path"):
            for key, kept in sorted(kept_below(page).items()):
                name = getattr(page, head)
                yield Problem(page.url, 0, NO_FILE.format(what, key, kept, head, name, what))


def kept_below(page: Any) -> dict[str, str]:
    """What hangs on a page: on the key of its own that a step has, and on those in its text."""
    return kept_under(page, {getattr(page, "key", "")} | keys_in(page.body.get_prep_value()))


def keys_in(body: list[dict[str, Any]]) -> set[str]:
    """The keys of a stored body."""
    return {key for block in keyed_blocks(body) if (key := block["value"].get("key"))}
