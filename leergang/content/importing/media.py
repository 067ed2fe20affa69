"""Pictures and files of a folder, brought in once however often they are imported."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from django.core.files import File

from leergang.content.media import Handout, Picture
from leergang.content.mixins import Members

from .files import HANDOUTS
from .richtext import links


@dataclass
class Media:
    """Primary keys by the name that the text uses."""

    pictures: dict[str, int] = field(default_factory=dict)  # "beelden/bord.png"
    handouts: dict[str, int] = field(default_factory=dict)  # "kaart.pdf"

    @classmethod
    def load(cls, folder: Path, placed: list) -> "Media":
        """Brings in every file the nodes use; `placed` holds pairs of a node and its page."""
        media = cls()
        for node, page in placed:
            for block in node.blocks:
                media._bring_in(folder, block, page)
            for name in _linked_names(node):
                media._handout(folder / HANDOUTS / name, name, page)
        return media

    def chosen(self, block_type: str, value):
        """A block's value with the picture or file it names, by primary key."""
        if block_type == "image":
            return {"image": self.pictures[value["file"]], **_without_file(value)}
        if block_type == "download":
            return {"handout": self.handouts[Path(value["file"]).name], **_without_file(value)}
        return value

    def _bring_in(self, folder, block, page):
        if block.type == "image":
            self.pictures[block.value["file"]] = _picture(folder / block.value["file"], block.value)
        if block.type == "download":
            self._handout(folder / block.value["file"], block.value["title"], page)

    def _handout(self, path, title, page):
        if path.name not in self.handouts:
            self.handouts[path.name] = _handout(path, title, page if isinstance(page, Members) else None)


def _linked_names(node):
    texts = [str(block.value) for block in node.blocks] + [str(node.values)]
    return [name for text in texts for kind, name in links(text) if kind == "bestand"]


def _without_file(value):
    return {name: item for name, item in value.items() if name != "file"}


def _picture(path, value):
    sha1 = hashlib.sha1(path.read_bytes(), usedforsecurity=False).hexdigest()
    found = Picture.objects.filter(file_hash=sha1).first()
    if found is None:
        with path.open("rb") as opened:
            found = Picture(title=value["alt"][:255], credit=value["credit"], file=File(opened, name=path.name))
            found.file_hash, found.file_size = sha1, path.stat().st_size
            found.save()
    return found.pk


def _handout(path, title, page):
    sha1 = hashlib.sha1(path.read_bytes(), usedforsecurity=False).hexdigest()
    found = Handout.objects.filter(file_hash=sha1, page=page and page.pk).first()
    if found is None:
        with path.open("rb") as opened:
            found = Handout(title=title, page_id=page and page.pk, file=File(opened, name=path.name))
            found.file_hash, found.file_size = sha1, path.stat().st_size
            found.save()
    return found.pk
