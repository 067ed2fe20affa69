"""A checked folder as pages: made, brought up to date, or left alone. All of it or nothing."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction
from wagtail.blocks import StreamValue

from leergang.content.reference.models import DialogueCard
from leergang.kit.fields import StreamField

from .done import CHANGED, LEFT, MADE, MOVED, SAME, SKIPPED, Done
from .folder import CourseText, read_folder
from .history import note_import
from .items import write_items
from .media import Stored, bring_in, take_back
from .placing import left_behind, place
from .subjects import subjects_of
from .text.checking import refusals_of
from .text.richtext import filled

EDITOR_KEYS = re.compile(r' data-block-key="[^"]*"')  # what Wagtail's editor adds to every paragraph it saves
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
    pks |= {("stap", node.values["key"]): placing.pks[node.file] for node in nodes if "key" in node.values}
    for number, node in enumerate(nodes, 1):
        with refusals_of(node.source):
            done.append(_write_page(node, placing, filled(_values(node, subjects), pks)))
        tell(number, len(nodes))
    return done + [Done(page.url, LEFT, "staat niet (meer) in de map") for page in left_behind(text, placing)]


def _cards(uses):
    return {use.name for use, _ in uses if use.kind == "kaart"}


def _write_page(node, placing, values):
    page = node.model.objects.select_related("latest_revision").get(pk=placing.pks[node.file])
    newest = page.with_content_json(page.latest_revision.content) if page.latest_revision else page
    changed = [name for name, value in values.items() if _is_new(newest, name, value)]
    if not changed and page.pk not in placing.made:
        return Done(node.file, MOVED if page.pk in placing.moved else SAME)
    if page.pk in placing.held:
        return Done(node.file, SKIPPED, f"{_who_holds(page)}. Met --overschrijf vervang je haar")
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


def _is_new(page, name, value):
    field = page._meta.get_field(name)
    before = getattr(page, name)
    if field.many_to_many:
        return set(before.all()) != set(value)
    return _bare(value) != _bare(before.get_prep_value() if isinstance(field, StreamField) else before)


def _stored(page, name, value):
    field = page._meta.get_field(name)
    return StreamValue(field.stream_block, value, is_lazy=True) if isinstance(field, StreamField) else value


def _bare(value):
    """The value without what Wagtail adds to it in passing: ids, and wrappers around the items of a list."""
    if isinstance(value, list):
        return [_bare(item) for item in value]
    if isinstance(value, dict):
        rest = {name: _bare(item) for name, item in value.items() if name != "id"}
        return rest["value"] if rest.get("type") == "item" and len(rest) == 2 else rest
    return EDITOR_KEYS.sub("", value) if isinstance(value, str) else value


def _values(node, subjects):
    """The values of a page, with in its streams an id for each block that is the same at every import."""
    values = node.values | ({"body": [vars(block) for block in node.blocks]} if hasattr(node.model, "body") else {})
    owner = node.values.get("key") or node.slug
    streams = {name: _with_ids(f"{owner}/{name}", value) for name, value in values.items() if isinstance(value, list)}
    chosen = {"subjects": tuple(subjects[slug] for slug in sorted(values["subjects"]))} if "subjects" in values else {}
    return values | streams | chosen


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
