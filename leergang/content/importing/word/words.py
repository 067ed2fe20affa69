"""A piece of the tree as rich text that Wagtail can store, with what had to be left behind."""

import html
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

import nh3

from ..text.richtext import SCHEMES, TAGS

SHORT = {"strong": "b", "em": "i", "b": "b", "i": "i"}
LISTS = {"ul", "ol"}
WHOLE = re.compile(r"(?:https?://[^/\s]|mailto:[^\s@]+@)\S*", re.IGNORECASE)
ODD = {"sup": "raised", "sub": "raised", "s": "struck"}
NOTE = re.compile(r"(foot|end)note-")
TAG = re.compile(r"<(br)?[^>]*>")
TICKED, OPEN = "☒ ", "☐ "


@dataclass
class Scribe:
    """Writes rich text; notes pictures on the way, and losses."""

    losses: set[str]
    pictures: list[Element] = field(default_factory=list)

    def paragraph(self, element: Element) -> str:
        """A paragraph; empty when nothing is said in it."""
        made = self.inside(element)
        return clean(f"<p>{made}</p>") if plain(made) else ""

    def listed(self, element: Element) -> str:
        """A list with the lists in it."""
        return clean("".join(self._list(element)))

    def cell(self, element: Element) -> str:
        """A cell of a table: paragraphs, and each point of a list as a line."""
        if any(child.tag in (*LISTS, "table") for child in element.iter()):
            self.losses.add("cell")
        lines = [self.inside(piece, LISTS) for piece in _lines(element)]
        return clean("".join(f"<p>{line}</p>" for line in lines if plain(line)))

    def inside(self, element: Element, without: Collection[str] = ()) -> str:
        """What stands in an element, in line; nothing of the elements in it that are named."""
        pieces = [html.escape(element.text or "", quote=False)]
        for child in element:
            if child.tag not in without:
                pieces += self._piece(child)
            pieces.append(html.escape(child.tail or "", quote=False))
        return "".join(pieces)

    def taken(self) -> list[Element]:
        """The pictures since the last time."""
        found, self.pictures = self.pictures, []
        return found

    def _list(self, element) -> Iterator[str]:
        yield f"<{element.tag}>"
        for item in element:
            yield f"<li>{self.inside(item, LISTS)}"
            for below in item:
                if below.tag in LISTS:
                    yield from self._list(below)
            yield "</li>"
        yield f"</{element.tag}>"

    def _piece(self, child):
        if child.tag == "img":
            self.pictures.append(child)
            return []
        if child.tag == "br":
            return ["<br>"]
        if child.tag == "input":
            return [TICKED if child.get("checked") else OPEN]
        made = self.inside(child)
        return self._link(child, made) if child.tag == "a" else self._styled(child, made)

    def _styled(self, child, made):
        is_note = any(NOTE.match(link.get("id") or "") for link in child.iter("a"))
        if child.tag in ODD and not is_note:
            self.losses.add(ODD[child.tag])
        tag = SHORT.get(child.tag)
        return [f"<{tag}>", made, f"</{tag}>"] if tag and plain(made) else [made]

    def _link(self, child, made):
        address = (child.get("href") or "").strip()
        if address.startswith(("#footnote-ref-", "#endnote-ref-")):
            return []  # the arrow back
        if not address or address.startswith(("#footnote-", "#endnote-")) or not plain(made):
            return [made]
        if not WHOLE.fullmatch(address):
            self.losses.add("link")
            return [made]
        return [f'<a href="{html.escape(address)}">', made, "</a>"]


def clean(made: str) -> str:
    """Only what our rich text may hold, whatever came in."""
    safe = nh3.clean(made, tags=TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMES, link_rel=None)
    return safe.replace("<br>", "<br/>").replace("&nbsp;", "\u00a0")


def plain(made: str) -> str:
    """The words alone."""
    return " ".join(html.unescape(TAG.sub(lambda tag: " " if tag[1] else "", made)).split())


def _lines(element) -> Iterator[Element]:
    """The paragraphs and points in a cell, however deep."""
    for child in element:
        if child.tag in ("p", "li") or re.fullmatch(r"h[1-6]", child.tag):
            yield child
        if child.tag != "p":
            yield from _lines(child)
