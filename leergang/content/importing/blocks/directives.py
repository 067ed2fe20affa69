"""The `::: name` blocks: which fields each has, and how its content is read."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from posixpath import normpath
from typing import Any

from leergang.content.figures.register import FIGURES
from leergang.kit.players import read_address

from ..text.escapes import meant, split_at
from ..text.richtext import inline, plain, rich
from ..text.source import Line, Source, Use

ITEM = re.compile(r"-\s+(\S.*)")
OPTION = re.compile(r"-\s+\[([ xX])\]\s+(\S.*)")
NUMBERED = re.compile(r"[0-9]{1,2}\.\s+(\S.*)")
RULE = re.compile(r"[\s:|-]*-[\s:|-]*")
SOURCE_PARTS = ("title", "where", "url", "note", "for_editors")
TOO_MANY_PARTS = "een bron heeft hoogstens vijf delen: titel | waar | adres | opmerking | voor de redactie."
Content = Sequence[Line]
Build = Callable[[Source, Line, dict[str, str], Content], Any]


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
    return {"text": plain(source, content), "source": fields.get("bron", "")}


def _callout(kind):
    def build(source, start, fields, content):
        return {"kind": kind, "title": fields.get("titel", ""), "text": rich(source, content)}

    return build


def _text(source, start, fields, content):
    return rich(source, content)


def _case(source, start, fields, content):
    situation, asked = with_marked(source, content, "?")
    if not asked:
        source.complain(start.number, "een casus heeft minstens één vraag. Begin die regel met ‘? ’.")
    questions = [plain(source, [line]) for line in asked if line.text]
    return {"title": fields.get("titel", ""), "text": rich(source, situation), "questions": questions}


def _table(source, start, fields, content):
    rows = [(line, cells_of(line.text)) for line in content if line.text]
    if len(rows) < 3 or not RULE.fullmatch(rows[1][0].text):
        source.complain(start.number, "een tabel heeft een kopregel, een regel ‘|---|---|’ en minstens één rij.")
        return {}
    heads = [plain(source, [Line(rows[0][0].number, head)]) for head in rows[0][1]]
    for line, cells in rows[2:]:
        if len(cells) != len(heads):
            source.complain(line.number, f"deze rij heeft {len(cells)} cellen; de kopregel heeft er {len(heads)}.")
    return {
        "caption": fields.get("titel", ""),
        "columns": [{"type": "text", "heading": head} for head in heads],
        "rows": [{"values": [inline(source, line.number, cell) for cell in cells]} for line, cells in rows[2:]],
    }


def cells_of(row: str) -> list[str]:
    """The cells of a row, with or without a pipe at its ends."""
    cells = split_at("|", row)
    return cells[not cells[0] : len(cells) - (len(cells) > 1 and not cells[-1])]


def _image(source, start, fields, content):
    _nothing(source, content)
    values = {"alt": fields.get("alt", ""), "caption": fields.get("bijschrift", ""), "credit": fields.get("bron", "")}
    return {"image": _file(source, start, "beeld", fields, values["alt"], values["credit"]), **values}


def _video(source, start, fields, content):
    video = read_address(fields.get("adres"))
    if fields.get("adres") and not video:
        source.complain(start.number, "‘adres’ is geen video op YouTube of Vimeo. Plak het uit je browser.")
    poster = _file(source, start, "beeld", fields, fields.get("titel", ""), fields.get("bron", ""))
    values = {"title": fields.get("titel", ""), "address": str(video or ""), "poster": poster}
    return values | {"transcript": rich(source, content)}


def _figure(source, start, fields, content):
    _nothing(source, content)
    name = fields.get("naam", "")
    if name and name not in FIGURES:
        source.complain(start.number, f"figuur ‘{name}’ is onbekend. Kies uit: {', '.join(sorted(FIGURES))}.")
    return {"name": name, "caption": fields.get("bijschrift", "")}


def _download(source, start, fields, content):
    title = fields.get("titel", "")
    return {"handout": _file(source, start, "bestand", fields, title), "title": title, "about": plain(source, content)}


def _card(source, start, fields, content):
    use = Use("kaart", fields.get("naam", ""), start.number)
    if use.name:
        source.uses.append(use)
    return {"card": use, "about": plain(source, content)}


def _file(source, start, kind, fields, title, credit=""):
    use = Use(kind, normpath(fields.get("bestand", "")), start.number, title, credit)
    if fields.get("bestand"):
        source.uses.append(use)
    return use


def _checklist(source, start, fields, content):
    return {"title": fields.get("titel", ""), "items": _items(source, content)}


def _self_check(source, start, fields, content):
    above, explanation = with_marked(source, content, ">")
    at = next((n for n, line in enumerate(above) if line.text.startswith("-")), len(above))
    options = [(line, OPTION.fullmatch(line.text)) for line in above[at:] if line.text]
    for line, match in options:
        if not match:
            source.complain(line.number, "een antwoord begint met ‘- [ ] ’, of met ‘- [x] ’ als het klopt.")
    return {
        "key": fields.get("sleutel", ""),
        "question": plain(source, above[:at]),
        "options": [_option(source, line, match) for line, match in options if match],
        "explanation": rich(source, explanation),
    }


def _option(source, line, match):
    return {"text": _typed(source, line, match[2]), "is_right": match[1] != " "}


def _sources(source, start, fields, content):
    return {"sources": [_source_line(source, line, item) for line, item in points_of(source, content)]}


def _source_line(source, line, item):
    parts = [meant(part) for part in split_at("|", item)]
    if len(parts) > len(SOURCE_PARTS):
        source.complain(line.number, TOO_MANY_PARTS)
    return dict(zip(SOURCE_PARTS, [*parts, "", "", "", ""], strict=False))


def _prompt(source, start, fields, content):
    question, help_lines = with_marked(source, content, ">")
    return {
        "key": fields.get("sleutel", ""),
        "question": plain(source, question),
        "help": plain(source, help_lines),
        "lines": _number(source, start, fields, "regels", 30, "6"),
    }


def _work_form(source, start, fields, content):
    above, asked = with_marked(source, content, "?")
    if not any(line.text for line in above):
        source.complain(start.number, "een werkvorm heeft minstens één stap. Begin die regel met ‘1. ’.")
    steps = points_of(source, above, NUMBERED, "elke stap van een werkvorm begint met een nummer: ‘1. ’.")
    return {
        "title": fields.get("titel", ""),
        "aim": fields.get("doel", ""),
        "minutes": _number(source, start, fields, "tijd", 480, "1"),
        "group_size": fields.get("groep", ""),
        "steps": [_typed(source, line, step) for line, step in steps],
        "question": plain(source, asked),
        "material": fields.get("materiaal", ""),
    }


def _number(source, start, fields, name, most, otherwise):
    text = fields.get(name) or otherwise
    if text.isdecimal() and len(text) < 4 and 1 <= int(text) <= most:
        return int(text)
    source.complain(start.number, f"‘{name}’ is een getal van 1 tot en met {most}.")
    return int(otherwise)


def with_marked(source: Source, content: Content, mark: str) -> tuple[Content, list[Line]]:
    """The lines above the first that begins with the mark, and from there on, without the mark."""
    at = next((n for n, line in enumerate(content) if line.text.startswith(mark)), len(content))
    for line in content[at:]:
        if line.text and not line.text.startswith(mark):
            source.complain(line.number, f"hier begint elke regel met ‘{mark} ’. Zet andere tekst erboven.")
    return content[:at], [Line(line.number, line.text.removeprefix(mark).removeprefix(" ")) for line in content[at:]]


def points_of(
    source: Source, content: Content, point: re.Pattern = ITEM, said: str = "elke regel begint hier met ‘- ’."
) -> list[tuple[Line, str]]:
    """The points of a list, each with its line."""
    found = [(line, point.fullmatch(line.text)) for line in content if line.text]
    for line, match in found:
        if not match:
            source.complain(line.number, said)
    return [(line, match[1]) for line, match in found if match]


def _items(source, content):
    return [_typed(source, line, item) for line, item in points_of(source, content)]


def _typed(source, line, text):
    return plain(source, [Line(line.number, text)])


def _nothing(source, content):
    for line in content:
        if line.text:
            source.complain(line.number, "dit blok heeft geen tekst. Gebruik ‘bijschrift: …’, of zet de tekst eronder.")


def known(type: str, build: Build, required: str = "", optional: str = "") -> Directive:
    """A directive of which the fields are given with spaces between them."""
    return Directive(type, build, frozenset(required.split()), frozenset(optional.split()))


KNOWN: dict[str, Directive] = {
    "tekst": known("text", _text),
    "citaat": known("quote", _quote, "bron"),
    "voorbeeld": known("callout", _callout("example"), "titel"),
    "valkuil": known("callout", _callout("pitfall"), "titel"),
    "opmerking": known("callout", _callout("remark"), "titel"),
    "casus": known("case", _case, "titel"),
    "tabel": known("table", _table, "titel"),
    "beeld": known("image", _image, "bestand alt bron", "bijschrift"),
    "video": known("video", _video, "titel adres bestand", "bron"),
    "figuur": known("figure", _figure, "naam", "bijschrift"),
    "download": known("download", _download, "bestand titel"),
    "afvinklijst": known("checklist", _checklist, "titel"),
    "zelftoets": known("self_check", _self_check, "sleutel"),
    "bronnen": known("sources", _sources),
    "vraag": known("prompt", _prompt, "sleutel", "regels"),
    "werkvorm": known("work_form", _work_form, "titel doel tijd groep", "materiaal"),
    "kaart": known("card", _card, "naam"),
}
