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
    return _kept(Picture, path, title=value["alt"][:255], credit=value["credit"])


def _handout(path, title, page):
    return _kept(Handout, path, title=title, page_id=page and page.pk)


def _kept(model, path, **fields):
    sha1 = hashlib.sha1(path.read_bytes(), usedforsecurity=False).hexdigest()
    same = {name: value for name, value in fields.items() if name == "page_id"}  # one file may belong to two pages
    found = model.objects.filter(file_hash=sha1, **same).first()
    if found is None:
        with path.open("rb") as opened:
            file = File(opened, name=path.name)
            found = model.objects.create(file=file, file_hash=sha1, file_size=path.stat().st_size, **fields)
    return found.pk
