"""The tree of a Word file as blocks of a body: headings, texts, tables, pictures."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _

from .words import LISTS, NOTE, Scribe, plain

HEADING = re.compile(r"h([1-6])")
LONGEST_HEADING, LONGEST_CAPTION, LONGEST_ALT, LONGEST_TITLE = 150, 250, 400, 255
HIGHEST = 0  # a heading of ours, above those of the file
WIDEST = 30  # columns; also of one cell that says it spans a million
MADE_BY_WORD = re.compile(r"\s*(Automatisch gegenereerde beschrijving|Description automatically generated).*", re.S)
AI_MADE = re.compile(r"\s*[^.\n]*(door AI gegenereerde|AI-generated content)[^.\n]*\.?", re.IGNORECASE)


@dataclass
class Layout:
    """Goes through the tree and collects blocks as `{"type", "value"}`; a picture in them is its number in the file."""

    losses: set[str]
    title: str = ""
    blocks: list[dict[str, Any]] = field(default_factory=list)
    caption: str = ""  # that waits for the table under it

    def __post_init__(self):
        self.scribe = Scribe(self.losses)

    def add(self, body: Element) -> None:
        """Everything in the text."""
        for element in body:
            self._add(element)
            for picture in self.scribe.taken():
                if element.tag in ("table", *LISTS):
                    self.losses.add("moved_picture")
                self._picture(picture)
        self._drop_caption()

    def settle(self, otherwise: str) -> str:
        """Makes two levels of the headings and gives the title: the file's own, its first heading, or the other."""
        headings = [block for block in self.blocks if block["type"] == "heading"]
        title = self.title or next((block["value"]["text"] for block in headings), otherwise)
        levels = [block["value"]["level"] for block in headings]
        if not self.title and headings and self.blocks[0] is headings[0] and levels.count(levels[0]) == 1:
            self.blocks.pop(0)
            headings.pop(0)
        self._level(headings)
        return title

    def _add(self, element):
        kind = element.get("class")
        if element.tag != "table" and kind != "caption":
            self._drop_caption()
        if kind == "contents":
            self.losses.add("contents")
        elif kind == "title" and not self.title:
            self._title(element)
        elif kind == "caption":
            self._caption(element)
        elif match := HEADING.fullmatch(element.tag):
            self._heading(element, int(match[1]))
        elif element.tag == "table":
            self._table(element)
        else:
            self._text(element)

    def _title(self, element):
        words = self._words(element)
        if len(words) > LONGEST_TITLE:
            self._say(_paragraph(words))
        else:
            self.title = words

    def _words(self, element):
        return plain(self.scribe.inside(element))

    def _text(self, element):
        if element.tag not in LISTS:
            self._say(self.scribe.paragraph(element))
        elif _has_notes(element):
            self.blocks.append(_heading(_("Voetnoten"), HIGHEST))
            self._say(self.scribe.listed(_without_paragraphs(element)))
        else:
            self._say(self.scribe.listed(element))

    def _say(self, made):
        """Running text goes on in the block that is open."""
        if made and self.blocks and self.blocks[-1]["type"] == "text":
            self.blocks[-1]["value"] += made
        elif made:
            self.blocks.append({"type": "text", "value": made})

    def _heading(self, element, level):
        words = self._words(element)
        if len(words) > LONGEST_HEADING:
            self.losses.add("long_heading")
            self._say(_paragraph(words, "<b>%s</b>"))
        elif words:
            self.blocks.append(_heading(words, level))

    def _picture(self, picture):
        told = " ".join(AI_MADE.sub("", MADE_BY_WORD.sub("", picture.get("alt") or "")).split())
        value = {
            "image": int(picture.get("src") or 0),
            "alt": self._cut(told, LONGEST_ALT),
            "caption": "",
            "credit": "",
        }
        self.blocks.append({"type": "image", "value": value})

    def _caption(self, element):
        """Under the picture or table it stands below, or kept for the table that follows."""
        self._drop_caption()
        words = self._words(element)
        last: dict[str, Any] = self.blocks[-1] if self.blocks else {"type": ""}
        if last["type"] in ("image", "table") and not last["value"]["caption"]:
            last["value"]["caption"] = self._cut(words, LONGEST_CAPTION)
        else:
            self.caption = words

    def _drop_caption(self):
        if self.caption:
            words, self.caption = self.caption, ""
            self._say(_paragraph(words))

    def _cut(self, words, most):
        if len(words) > most:
            self.losses.add("cut")
        return words if len(words) <= most else f"{words[: most - 1]}…"

    def _table(self, table):
        rows = self._rows(table)
        if len(rows) < 2 or len(rows[0]) < 2:
            self._drop_caption()
            self.losses.add("box")
            for cell in (cell for row in rows for cell in row):
                self._say(cell)
            return
        head, *rest = rows
        caption, self.caption = self._cut(self.caption, LONGEST_CAPTION), ""
        value = {
            "caption": caption,
            "columns": [{"type": "text", "heading": plain(cell.replace("</p>", "<br>"))} for cell in head],
            "rows": [{"values": row} for row in rest],
        }
        self.blocks.append({"type": "table", "value": value})

    def _rows(self, table):
        """Cells as rich text, each row as wide as the widest; what one cell covers is empty beside and below it."""
        rows: list[list[str]] = []
        below: dict[int, int] = {}  # for each column, over how many rows its cell still reaches
        for row in _rows_of(table):
            cells: list[str] = []
            for cell in row:
                _fill(cells, below)
                wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
                if wide > 1 or high > 1:
                    self.losses.add("merged")
                below.update(dict.fromkeys(range(len(cells), len(cells) + wide), high))
                cells += [self.scribe.cell(cell), *[""] * (wide - 1)]
            _fill(cells, below)
            below = {column: high - 1 for column, high in below.items() if high > 1}
            rows.append(cells)
        width = max(map(len, rows), default=0)
        return [cells + [""] * (width - len(cells)) for cells in rows]

    def _level(self, headings):
        used = sorted({block["value"]["level"] for block in headings} - {HIGHEST})
        if len(used) > 2:
            self.losses.add("deep_heading")
        for block in headings:
            block["value"]["level"] = "2" if block["value"]["level"] in (HIGHEST, *used[:1]) else "3"


def _paragraph(words, form="%s"):
    return f"<p>{form % html.escape(words, quote=False)}</p>"


def _has_notes(element):
    return len(element) and NOTE.match(element[0].get("id") or "")


def _heading(words, level):
    return {"type": "heading", "value": {"text": words, "level": level, "key": ""}}


def _fill(cells, below):
    """Empty cells where one of the row above reaches down."""
    while len(cells) < WIDEST and below.get(len(cells), 0):
        cells.append("")


def _span(cell, name):
    return min(max(int(cell.get(name) or 1), 1), WIDEST)


def _rows_of(table) -> Iterator[Element]:
    for child in table:
        yield from [child] if child.tag == "tr" else (child if child.tag in ("thead", "tbody") else ())


def _without_paragraphs(notes):
    """The list of notes with each note as one line of text."""
    made = Element("ol")
    for note in notes:
        item = Element("li")
        for number, paragraph in enumerate(note):
            paragraph.tag = "span"
            if number:
                item.append(Element("br"))
            item.append(paragraph)
        made.append(item)
    return made
