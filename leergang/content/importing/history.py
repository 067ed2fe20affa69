"""The trace an import leaves in the history of a page, by which it knows its own texts from those of people."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from wagtail import hooks
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Revision

IMPORTED = "leergang.import"


@hooks.register("register_log_actions")
def name_imports(actions):
    """What the history in the admin calls an import."""
    actions.register_action(IMPORTED, "Inlezen", "Ingelezen uit een map")


def note_import(thing: Model, revision: Revision) -> None:
    """Writes down that this revision of a page, term or card came from a folder."""
    log(instance=thing, action=IMPORTED, revision=revision)


def held_by_people(pages: Iterable[Page]) -> set[int]:
    """The primary keys of the pages whose newest text, draft or published, came from a person, or that are locked."""
    pages = list(pages)
    newest = {page.latest_revision_id: page.pk for page in pages if page.latest_revision_id}
    imported = PageLogEntry.objects.filter(action=IMPORTED, page__in=newest.values())
    edited = {newest[pk] for pk in newest.keys() - set(imported.values_list("revision_id", flat=True))}
    return edited | {page.pk for page in pages if page.locked}


def came_from_a_folder(thing: Any) -> bool:
    """Whether the newest text of this term, standard, source or card is one that was imported."""
    return ModelLogEntry.objects.filter(action=IMPORTED, revision_id=thing.latest_revision_id).exists()
