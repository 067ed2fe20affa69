"""The `::: name` blocks: which fields each has, and how its content is read."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from leergang.content.figures.register import FIGURES

from .richtext import inline, plain, rich
from .source import Line, Source

ITEM = re.compile(r"-\s+(.*)")
OPTION = re.compile(r"-\s+\[([ xX])\]\s+(.*)")
RULE = re.compile(r"\|?[\s:|-]+\|?")
Build = Callable[[Source, Line, dict[str, str], list[Line]], dict]


@dataclass(frozen=True)
class Directive:
    """How one kind of `:::` block is read."""

    type: str
    build: Build
    required: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()

    @property
    def fields(self) -> frozenset[str]:
        """Every field it may have."""
        return self.required | self.optional


def _quote(source, start, fields, content):
    return {"text": plain(content), "source": fields.get("bron", "")}


def _callout(kind):
    def build(source, start, fields, content):
        return {"kind": kind, "title": fields.get("titel", ""), "text": rich(source, content)}

    return build


def _case(source, start, fields, content):
    asked = [line.text.removeprefix("? ") for line in content if line.text.startswith("? ")]
    situation = [line for line in content if not line.text.startswith("? ")]
    if not asked:
        source.complain(start.number, "een casus heeft minstens één vraag. Begin die regel met ‘? ’.")
    return {"title": fields.get("titel", ""), "text": rich(source, situation), "questions": asked}


def _table(source, start, fields, content):
    rows = [(line, _cells(line.text)) for line in content if line.text]
    if len(rows) < 3 or not RULE.fullmatch(rows[1][0].text):
        source.complain(start.number, "een tabel heeft een kopregel, een regel ‘|---|’ en minstens één rij.")
        return {}
    heads = rows[0][1]
    for line, cells in rows[2:]:
        if len(cells) != len(heads):
            source.complain(line.number, f"deze rij heeft {len(cells)} cellen; de kopregel heeft er {len(heads)}.")
    return {
        "caption": fields.get("titel", ""),
        "columns": [{"type": "text", "heading": head} for head in heads],
        "rows": [{"values": [inline(source, line.number, cell) for cell in cells]} for line, cells in rows[2:]],
    }


def _cells(text):
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", text.strip().strip("|"))]


def _image(source, start, fields, content):
    _nothing(source, content)
    return {
        "file": fields.get("bestand", ""),
        "alt": fields.get("alt", ""),
        "caption": fields.get("bijschrift", ""),
        "credit": fields.get("bron", ""),
    }


def _figure(source, start, fields, content):
    _nothing(source, content)
    name = fields.get("naam", "")
    if name and name not in FIGURES:
        source.complain(start.number, f"figuur ‘{name}’ is onbekend. Kies uit: {', '.join(sorted(FIGURES))}.")
    return {"name": name, "caption": fields.get("bijschrift", "")}


def _download(source, start, fields, content):
    return {"file": fields.get("bestand", ""), "title": fields.get("titel", ""), "about": plain(content)}


def _checklist(source, start, fields, content):
    return {"title": fields.get("titel", ""), "items": _items(source, content)}


def _self_check(source, start, fields, content):
    options = [(line, match) for line in content if (match := OPTION.fullmatch(line.text))]
    help_lines = [Line(line.number, line.text[1:].strip()) for line in content if line.text.startswith(">")]
    question = [line for line in content if not line.text.startswith((">", "- ["))]
    return {
        "key": fields.get("sleutel", ""),
        "question": plain(question),
        "options": [{"text": match[2], "is_right": match[1] != " "} for _, match in options],
        "explanation": rich(source, help_lines),
    }


def _sources(source, start, fields, content):
    return {"sources": [_source_line(text) for text in _items(source, content)]}


def _source_line(text):
    parts = [part.strip() for part in text.split("|")] + ["", "", ""]
    return dict(zip(("title", "where", "url", "note"), parts, strict=False))


def _prompt(source, start, fields, content):
    help_lines = [Line(line.number, line.text[1:].strip()) for line in content if line.text.startswith(">")]
    lines = fields.get("regels") or "6"
    if not lines.isdecimal() or not 1 <= int(lines) <= 30:
        source.complain(start.number, "‘regels’ is een getal van 1 tot 30.")
        lines = "6"
    question = [line for line in content if not line.text.startswith(">")]
    return {
        "key": fields.get("sleutel", ""),
        "question": plain(question),
        "help": plain(help_lines),
        "lines": int(lines),
    }


def _items(source, content):
    for line in content:
        if line.text and not ITEM.fullmatch(line.text):
            source.complain(line.number, "elke regel begint hier met ‘- ’.")
    return [match[1] for line in content if (match := ITEM.fullmatch(line.text))]


def _nothing(source, content):
    for line in content:
        if line.text:
            source.complain(line.number, "dit blok heeft geen tekst.")


def _known(type, build, required="", optional=""):
    return Directive(type, build, frozenset(required.split()), frozenset(optional.split()))


KNOWN: dict[str, Directive] = {
    "citaat": _known("quote", _quote, "bron"),
    "voorbeeld": _known("callout", _callout("example"), "titel"),
    "valkuil": _known("callout", _callout("pitfall"), "titel"),
    "opmerking": _known("callout", _callout("remark"), "titel"),
    "casus": _known("case", _case, "titel"),
    "tabel": _known("table", _table, "titel"),
    "beeld": _known("image", _image, "bestand alt bron", "bijschrift"),
    "figuur": _known("figure", _figure, "naam", "bijschrift"),
    "download": _known("download", _download, "bestand titel"),
    "afvinklijst": _known("checklist", _checklist, "titel"),
    "zelftoets": _known("self_check", _self_check, "sleutel"),
    "bronnen": _known("sources", _sources),
    "vraag": _known("prompt", _prompt, "sleutel", "regels"),
}
