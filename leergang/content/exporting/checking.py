"""Whether a folder says all that the site says: it is read back, and laid beside the pages."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wagtail.models import Page

from leergang.content.importing.comparing import differing
from leergang.content.importing.folder import read_folder
from leergang.content.importing.items import differs
from leergang.content.importing.media.storing import widest
from leergang.content.importing.subjects import subjects_of
from leergang.content.importing.text.source import Unreadable
from leergang.content.importing.writing import page_values

from .places import Places

EVERYONE, EDITORS = "de openbare pagina’s", "het beheer"
OF_A_PAGE = {
    "seo_title": "de titel voor zoekmachines",
    "search_description": "de beschrijving voor zoekmachines",
    "go_live_at": "de dag van publiceren",
    "expire_at": "de dag waarop de pagina van de site gaat",
}


def note_differences(folder: Path, pages: Mapping[str, Page], places: Places) -> None:
    """Notes every file that cannot be read back, and every value that would come back otherwise."""
    try:
        text = read_folder(folder)
        subjects = subjects_of(text)
    except Unreadable as unreadable:
        for problem in unreadable.problems:
            places.notes.append(f"{problem} Tot dan is deze map niet in te lezen.")
        return
    for node in text.nodes():
        page = pages[node.file]
        for name in differing(page, page_values(node, subjects, places.pks)):
            places.note(node.file, f"‘{_label(page, name)}’ leest iets anders terug dan het op de site staat.")
    for item in text.items:
        if differs(item, subjects):
            places.note(item.place, "dit leest iets anders terug dan het op de site staat.")


def note_page(page: Page, places: Places) -> None:
    """Notes what a page has for which a file has no words."""
    name = places.texts[page.pk]
    if page.has_unpublished_changes:
        places.note(name, "er is een nieuwer concept. De tekst die lezers nu zien is uitgevoerd.")
    for field, label in OF_A_PAGE.items():
        if getattr(page, field):
            places.note(name, f"{label} gaat niet mee.")


def note_readers(pages: Mapping[str, Page], places: Places) -> None:
    """Notes each handout that, brought in elsewhere, would be for others than it is for here."""
    for handout, texts in places.users.items():
        first = next(iter(widest(pages[text] for text in texts)), None)
        now = EVERYONE if handout.is_public else handout.page or EDITORS
        then = first or EVERYONE
        if getattr(now, "pk", now) != getattr(then, "pk", then):
            places.note(texts[0], f"‘{handout}’ is hier voor de lezers van {now}; elders voor die van {then}.")


def _label(page: Any, name: str) -> str:
    return str(page._meta.get_field(name).verbose_name)
