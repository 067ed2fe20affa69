"""Where everything stands in the folder: pages, pictures and files; and what could not come along."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from django.db.models.fields.files import FieldFile
from django.utils.text import slugify
from wagtail.models import Page

from leergang.content.importing.text.richtext import HANDOUTS, is_whole
from leergang.content.media import Handout, Picture
from leergang.content.reference.models import DialogueCard

PICTURES = "beelden"
LONGEST = 60
LOST = "een pagina die er niet meer is"


@dataclass
class Places:
    """What the folder holds so far, and the names by which its texts refer to one another."""

    texts: dict[int, str] = field(default_factory=dict)  # the file of a page
    keys: dict[int, str] = field(default_factory=dict)  # the key by which a text links to it
    titles: dict[int, str] = field(default_factory=dict)  # of the handouts that are a download somewhere
    media: dict[str, FieldFile] = field(default_factory=dict)
    pks: dict[tuple[str, str], int] = field(default_factory=dict)  # what each name of the folder stands for
    users: dict[Handout, list[str]] = field(default_factory=dict)  # the texts that a handout is in
    notes: list[str] = field(default_factory=list)
    _names: dict[str, str] = field(default_factory=dict)

    def note(self, place: str, what: str) -> None:
        """Writes down, once, what a reader of the folder should know."""
        if (line := f"{place}: {what}") not in self.notes:
            self.notes.append(line)

    def place(self, pages: Iterable[tuple[str, Page]]) -> None:
        """Gives each page its file, and the key by which links lead to it; of two with one key the first has it."""
        for name, page in pages:
            self.texts[page.pk] = name
            self.pks["pagina", name] = page.pk
            if (key := getattr(page, "key", "")) and ("stap", key) not in self.pks:
                self.keys[page.pk] = key
                self.pks["stap", key] = page.pk

    def picture(self, pk: Any, title: str, text: str) -> tuple[str, str]:
        """The file of a picture; and who made it, but only at its first use, which is what the import goes by."""
        found = Picture.objects.filter(pk=pk).first()
        if found and (found.has_focal_point() or found.description or found.tags.exists()):
            self.note(text, f"van het beeld ‘{found.title}’ gaan trefwoorden, beschrijving en focuspunt niet mee.")
        before = len(self.media)
        name = self._file("beeld", PICTURES, found, title, text)
        return name, found.credit if found and len(self.media) > before else ""

    def handout(self, pk: Any, text: str) -> str:
        """The file of a handout."""
        found = Handout.objects.select_related("page").filter(pk=pk).first()
        if found:
            self.users.setdefault(found, []).append(text)
        return self._file("bestand", HANDOUTS, found, self.titles.get(pk) or str(found), text)

    def card(self, pk: Any, text: str) -> str:
        """The name of a dialogue card in its collection."""
        found = DialogueCard.objects.filter(pk=pk).first()
        if not found:
            self.note(text, "hier hoort een gesprekskaart die er op de site niet meer is.")
            return ""
        self.pks["kaart", found.slug] = found.pk
        return found.slug

    def address(self, link: dict[str, str], text: str) -> str | None:
        """Where a link leads, as a file writes it; None when it leads nowhere a file can name."""
        kind, pk = link.get("linktype"), int(link["id"]) if link.get("id", "").isdecimal() else 0
        if kind == "document":
            return f"bestand:{self.handout(pk, text).removeprefix(f'{HANDOUTS}/')}"
        if kind == "page":
            return self._page(pk, text)
        if is_whole(link.get("href", "")):
            return link["href"]
        self.note(text, f"een link naar ‘{link.get('href', '')}’ kan niet mee; de woorden wel.")
        return None

    def _page(self, pk, text):
        if pk in self.keys:
            return f"stap:{self.keys[pk]}"
        if pk in self.texts:
            return f"pagina:{self.texts[pk]}"
        page = Page.objects.filter(pk=pk).first()
        if page and page.live and page.full_url:
            self.note(text, f"een link naar ‘{page.title}’, buiten de map, is nu het adres {page.full_url}.")
            return page.full_url
        self.note(text, f"een link naar ‘{page or LOST}’ kan niet mee; de woorden wel.")
        return None

    def _file(self, kind, folder, found, title, text):
        if not found:
            self.note(text, "hier hoort een beeld of bestand dat er op de site niet meer is.")
            return ""
        content = found.file_hash or f"{kind}-{found.pk}"
        if content not in self._names:
            self._names[content] = self._free(folder, title, PurePath(found.file.name).suffix)
            self.media[self._names[content]] = found.file
        self.pks.setdefault((kind, self._names[content]), found.pk)
        return self._names[content]

    def _free(self, folder, title, suffix):
        stem = slugify(title).replace("_", "-")[:LONGEST].strip("-") or folder.removesuffix("en")
        wishes = (f"{folder}/{stem}{(number and f'-{number}') or ''}{suffix}" for number in (0, *range(2, 10_000)))
        return next(wish for wish in wishes if wish not in self.media)
