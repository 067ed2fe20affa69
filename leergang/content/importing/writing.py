"""A checked folder as pages: made, brought up to date, or left alone. All of it or nothing."""

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction
from wagtail.blocks import StreamValue

from leergang.content.library import LibraryIndexPage
from leergang.content.pages import CourseIndexPage
from leergang.content.reference.models import DialogueCard
from leergang.content.reference.vocabulary import Subject
from leergang.kit.fields import StreamField

from .comparing import differing
from .done import CHANGED, LEFT, MADE, MOVED, SAME, SKIPPED, Done
from .folder import CourseText, Node, read_folder
from .history import note_import
from .items import write_items
from .losses import lost_keys, without_a_file
from .media.storing import Stored, bring_in, take_back
from .placing import left_behind, place
from .subjects import subjects_of
from .text.checking import refusals_of
from .text.richtext import Rich, filled
from .text.source import Problem, Unreadable

Tell = Callable[[int, int], None]


def import_folder(folder: Path, *, overwrite: bool = False) -> list[Done]:
    """Reads the folder and writes its pages; raises Unreadable and then wrote nothing."""
    return write(read_folder(folder), overwrite=overwrite)


def write(text: CourseText, *, overwrite: bool = False, tell: Tell = lambda number, of: None) -> list[Done]:
    """Writes the pages and says per file what was done; raises Unreadable and then wrote nothing.

    A page that a person edited since the last import is left alone, unless `overwrite` is set; its history keeps
    what was there. `tell` hears how far it is.
    """
    stored: Stored = []
    try:
        with transaction.atomic():
            return _write(text, overwrite, stored, tell)
    except BaseException:
        take_back(stored)
        raise


def _write(text, overwrite, stored, tell):
    subjects = subjects_of(text)
    done = write_items(text.items, subjects, overwrite=overwrite)
    placing = place(text, overwrite=overwrite)
    nodes = text.nodes()
    uses = [(use, node.model(pk=placing.pks[node.file])) for node in nodes for use in node.source.uses]
    pks = bring_in(text.folder, uses, stored)
    pks |= {("kaart", card.slug): card.pk for card in DialogueCard.objects.filter(slug__in=_cards(uses))}
    pks |= _pages(nodes, placing)
    left = left_behind(text, placing)
    lost = list(without_a_file(left))
    for number, node in enumerate(nodes, 1):
        with refusals_of(node.source):
            done.append(_write_page(node, placing, page_values(node, subjects, pks), lost))
        tell(number, len(nodes))
    if lost:
        raise Unreadable(lost)
    return done + [Done(page.url, LEFT, "staat niet (meer) in de map") for page in left]


def _cards(uses):
    return {use.name for use, _ in uses if use.kind == "kaart"}


def _pages(nodes, placing):
    """What a link can lead to. Where a step and an item share a key, the key is the step's."""
    keyed = {("stap", node.values["key"]): placing.pks[node.file] for node in reversed(nodes) if "key" in node.values}
    overviews = {"leergang": CourseIndexPage.objects.get().pk, "bibliotheek": LibraryIndexPage.objects.get().pk}
    return keyed | {("pagina", name): pk for name, pk in (overviews | placing.pks).items()}


def _write_page(node, placing, values, lost: list[Problem]):
    page = node.model.objects.select_related("latest_revision").get(pk=placing.pks[node.file])
    newest = page.with_content_json(page.latest_revision.content) if page.latest_revision else page
    changed = differing(newest, values)
    if not changed and page.pk not in placing.made:
        return Done(node.file, MOVED if page.pk in placing.moved else SAME)
    if page.pk in placing.held:
        return Done(node.file, SKIPPED, f"{_who_holds(page)}. Met --overwrite vervang je haar")
    if "body" in changed:
        lost += lost_keys(node.file, page, newest, values["body"])
    for name in changed:
        setattr(newest, name, _stored(newest, name, values[name]))
    return _save(node, newest, is_new=page.pk in placing.made)


def _save(node, page, *, is_new):
    revision = page.save_revision(clean=False)
    note_import(page, revision)
    if is_new or page.live:
        revision.publish(log_action=False)
        return Done(node.file, MADE if is_new else CHANGED)
    page.save()
    return Done(node.file, CHANGED, "maar niet gepubliceerd: iemand haalde deze pagina van de site")


def _who_holds(page):
    if page.locked:
        return f"{page.locked_by or 'iemand'} zette deze pagina op slot"
    return f"{page.latest_revision.user or 'iemand'} paste deze pagina aan"


def _stored(page, name, value):
    field = page._meta.get_field(name)
    if isinstance(field, StreamField):
        return StreamValue(field.stream_block, value, is_lazy=True)
    return str(value) if isinstance(value, Rich) else value


def page_values(node: Node, subjects: Mapping[str, Subject], pks: Mapping[tuple[str, str], int]) -> dict[str, Any]:
    """The values of a page, with in its streams an id for each block that is the same at every import."""
    values = node.values | ({"body": [vars(block) for block in node.blocks]} if hasattr(node.model, "body") else {})
    owner = node.values.get("key") or node.slug
    streams = {name: _with_ids(f"{owner}/{name}", value) for name, value in values.items() if isinstance(value, list)}
    chosen = {"subjects": tuple(subjects[slug] for slug in sorted(values["subjects"]))} if "subjects" in values else {}
    return filled(values | streams, pks) | chosen


def _with_ids(owner, blocks):
    """Ids from the key where there is one, and else from the place under the last heading."""
    section, seen, stored = "", Counter[tuple[str, str]](), []
    for block in blocks:
        key = block["value"].get("key", "") if isinstance(block["value"], dict) else ""
        place = (block["type"], key or section)
        seen[place] += 1
        section = key if block["type"] == "heading" else section
        made = uuid5(NAMESPACE_URL, f"{owner}/{'/'.join(place)}/{'key' if key else seen[place]}")
        stored.append({"type": block["type"], "value": block["value"], "id": str(made)})
    return stored
