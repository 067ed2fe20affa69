"""A stored body as passages: plain text with its links, and the words that say where it stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

BREAKS = {"p", "li", "br", "ul", "ol", "h2", "h3", "h4", "td", "th", "tr", "div"}
# The parts of each block that hold text. What someone else said is quoted as it was, so its sentences do not count.
PARTS: Mapping[str, tuple[str, ...]] = {
    "heading": ("text",),
    "text": ("",),
    "quote": ("text",),
    "callout": ("title", "text"),
    "case": ("title", "text", "questions"),
    "table": ("caption", "rows"),
    "image": ("caption",),
    "figure": ("caption",),
    "video": ("title", "transcript"),
    "download": ("title", "about"),
    "checklist": ("title", "items"),
    "self_check": ("question", "options", "explanation"),
    "sources": (),
    "prompt": ("question", "help"),
    "work_form": ("title", "aim", "group_size", "steps", "question", "material"),
    "card": ("about",),
}
SPOKEN = {"quote", "video", "sources"}
NAMES = {
    "callout": gettext_lazy("kader"),
    "case": gettext_lazy("casus"),
    "table": gettext_lazy("tabel"),
    "image": gettext_lazy("beeld"),
    "figure": gettext_lazy("figuur"),
    "video": gettext_lazy("video"),
    "download": gettext_lazy("download"),
    "checklist": gettext_lazy("afvinklijst"),
    "self_check": gettext_lazy("zelftoets"),
    "sources": gettext_lazy("bronnen"),
    "prompt": gettext_lazy("vraag"),
    "work_form": gettext_lazy("werkvorm"),
    "card": gettext_lazy("gesprekskaart"),
}


@dataclass(frozen=True)
class Link:
    """A link as a reader sees it: its words, its address when it leads out of the site, the file it fetches."""

    text: str
    address: str
    file: int | None = None


@dataclass(frozen=True)
class Passage:
    """One block's worth of text."""

    where: str
    text: str
    links: tuple[Link, ...] = ()
    counts: bool = True  # whether its sentences are the writer's own


def passages(blocks: Iterable[Mapping[str, Any]]) -> Iterator[Passage]:
    """The passages of a body in the order of the page; each says under which heading it stands."""
    for where, block in placed(blocks):
        read = [_read(text) for text in _texts(block)]
        links = (*(link for _, found in read for link in found), *_download(block))
        text = "\n".join(text for text, _ in read if text)
        yield Passage(where, text, links, block["type"] not in SPOKEN | {"heading"})


def placed(blocks: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each block with where it stands, in words."""
    heading = ""
    for block in blocks:
        name = NAMES.get(block["type"], "")
        if block["type"] == "heading":
            heading = (block["value"].get("text") or "").strip()
        under = _("onder ‘%(heading)s’") % {"heading": heading} if heading else _("boven de eerste kop")
        yield f"{name} {under}".strip(), block


def rich_passage(where: str, source: str) -> Passage:
    """A passage of a field that holds rich text."""
    text, links = _read(source)
    return Passage(where, text, links)


def _texts(block):
    """The pieces of text in a block; plain text is kept from being read as HTML."""
    value = block["value"]
    if isinstance(value, str):
        return [value]
    return [text for part in PARTS.get(block["type"], ()) for text in _strings(value.get(part))]


def _download(block):
    if block["type"] == "download" and (file := block["value"].get("handout")):
        yield Link(block["value"].get("title") or _("dit bestand"), "", file)


def _strings(value):
    """Every text in a part: of itself, of a list, of an answer with its tick, of a row of cells."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name in ("value", "text", "values"):
            yield from _strings(value.get(name))
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


def _read(source):
    reader = _Reader()
    reader.feed(source)
    reader.close()
    return "".join(reader.pieces).strip(), tuple(reader.links)


class _Reader(HTMLParser):
    """Takes text and links out of rich text; what is no tag is text."""

    def __init__(self):
        super().__init__()
        self.pieces, self.links = [], []
        self.address, self.file, self.start = None, None, 0

    def handle_starttag(self, tag, attrs):
        if tag in BREAKS:
            self.pieces.append("\n")
        if tag == "a":
            said = dict(attrs)
            self.address, self.start = said.get("href") or "", len(self.pieces)
            number = said.get("id") or ""
            self.file = int(number) if said.get("linktype") == "document" and number.isdecimal() else None

    def handle_endtag(self, tag):
        if tag == "a" and self.address is not None:
            self.links.append(Link(" ".join("".join(self.pieces[self.start :]).split()), self.address, self.file))
            self.address = None
        if tag in BREAKS:
            self.pieces.append("\n")

    def handle_data(self, data):
        self.pieces.append(data)
