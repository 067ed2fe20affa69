"""The blocks of a body as the lines that the import reads; one function for each kind."""

from collections.abc import Callable, Iterator
from typing import Any

from leergang.kit.players import stored

from .places import Places
from .text.richtext import cell, markdown
from .text.signs import field_line, in_line, in_list, in_paragraphs

CALLOUTS = {"example": "voorbeeld", "pitfall": "valkuil", "remark": "opmerking"}
Value = Any


class Writer:
    """Writes the blocks of one text."""

    def __init__(self, places: Places, text: str):
        self.places, self.text = places, text

    def lines(self, body: list[dict[str, Any]]) -> list[str]:
        """The lines of a body, with an empty one between blocks."""
        lines: list[str] = []
        before = ""
        for block in body:
            kind = "second_text" if before == block["type"] == "text" else block["type"]
            lines += ["", *WRITERS[kind](self, block["value"])]
            before = block["type"]
        return lines[1:]

    def rich(self, html: str) -> list[str]:
        """Rich text."""
        return markdown(html or "", lambda link: self.places.address(link, self.text))

    def cell(self, html: str) -> str:
        """Rich text in a table."""
        return cell(html or "", lambda link: self.places.address(link, self.text))


def fenced(name: str, fields: list[tuple[str, object]], content: list[str]) -> list[str]:
    """A `:::` block: its fields, an empty line, its content."""
    written = [field_line(name, value) for name, value in fields if value not in ("", None)]
    return [f"::: {name}", *written, *([""] if fields and content else []), *content, ":::"]


def _heading(writer: Writer, value: Value) -> list[str]:
    return [f"{'#' * int(value['level'])} {in_line(value['text'])} {{#{value['key']}}}"]


def _text(writer: Writer, value: Value) -> list[str]:
    return writer.rich(value)


def _second_text(writer: Writer, value: Value) -> list[str]:
    return fenced("tekst", [], writer.rich(value))


def _quote(writer: Writer, value: Value) -> list[str]:
    return fenced("citaat", [("bron", value["source"])], in_paragraphs(value["text"]))


def _callout(writer: Writer, value: Value) -> list[str]:
    return fenced(CALLOUTS[value["kind"]], [("titel", value["title"])], writer.rich(value["text"]))


def _case(writer: Writer, value: Value) -> list[str]:
    asked = [f"? {in_line(question)}" for question in items(value["questions"])]
    return fenced("casus", [("titel", value["title"])], [*writer.rich(value["text"]), *asked])


def _table(writer: Writer, value: Value) -> list[str]:
    heads = [in_list(column["heading"], "|") for column in value["columns"]]
    rows = [[writer.cell(text) for text in row["values"]] for row in value["rows"]]
    lines = ["|" + "".join(f" {text} |" if text else " |" for text in row) for row in [heads, *rows]]
    return fenced("tabel", [("titel", value["caption"])], [lines[0], f"|{'---|' * len(heads)}", *lines[1:]])


def _image(writer: Writer, value: Value) -> list[str]:
    file, _ = writer.places.picture(value["image"], value["alt"], writer.text)
    words = [("alt", value["alt"]), ("bijschrift", value["caption"]), ("bron", value["credit"])]
    return fenced("beeld", [("bestand", file), *words], [])


def _figure(writer: Writer, value: Value) -> list[str]:
    return fenced("figuur", [("naam", value["name"]), ("bijschrift", value["caption"])], [])


def _video(writer: Writer, value: Value) -> list[str]:
    film = stored(value["address"])
    poster, credit = writer.places.picture(value["poster"], value["title"], writer.text)
    fields = [("titel", value["title"]), ("adres", film and film.address), ("bestand", poster), ("bron", credit)]
    return fenced("video", fields, writer.rich(value["transcript"]))


def _card(writer: Writer, value: Value) -> list[str]:
    name = writer.places.card(value["card"], writer.text)
    return fenced("kaart", [("naam", name)], in_paragraphs(value["about"]) if value["about"] else [])


def _download(writer: Writer, value: Value) -> list[str]:
    file = writer.places.handout(value["handout"], writer.text)
    return fenced("download", [("bestand", file), ("titel", value["title"])], in_paragraphs(value["about"]))


def _checklist(writer: Writer, value: Value) -> list[str]:
    return fenced("afvinklijst", [("titel", value["title"])], [f"- {in_line(item)}" for item in items(value["items"])])


def _self_check(writer: Writer, value: Value) -> list[str]:
    options = [f"- [{'x' if o['is_right'] else ' '}] {in_line(o['text'])}" for o in items(value["options"])]
    explained = behind(">", writer.rich(value["explanation"]))
    return fenced("zelftoets", [("sleutel", value["key"])], [*in_paragraphs(value["question"]), *options, *explained])


def _sources(writer: Writer, value: Value) -> list[str]:
    return fenced("bronnen", [], ["", *(f"- {_source(source)}" for source in items(value["sources"]))])


def _source(source):
    parts = [in_list(source.get(name) or "", "|") for name in ("title", "where", "url", "note", "for_editors")]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return " | ".join(parts)


def _prompt(writer: Writer, value: Value) -> list[str]:
    fields = [("sleutel", value["key"]), ("regels", "" if value["lines"] == 6 else value["lines"])]
    helped = behind(">", in_paragraphs(value["help"])) if value["help"] else []
    return fenced("vraag", fields, [*in_paragraphs(value["question"]), *helped])


def _work_form(writer: Writer, value: Value) -> list[str]:
    names = {"titel": "title", "doel": "aim", "tijd": "minutes", "groep": "group_size", "materiaal": "material"}
    steps = [f"{number}. {in_line(step)}" for number, step in enumerate(items(value["steps"]), 1)]
    asked = [f"? {in_line(value['question'])}"] if value["question"] else []
    return fenced("werkvorm", [(name, value[part]) for name, part in names.items()], [*steps, *asked])


def behind(mark: str, lines: list[str]) -> list[str]:
    """These lines, each behind a mark."""
    return [f"{mark} {line}".rstrip(" ") for line in lines]


def items(kept: list[Any]) -> Iterator[Any]:
    """The items of a stored list, with or without Wagtail's wrapper around each."""
    for item in kept:
        is_wrapped = isinstance(item, dict) and item.get("type") == "item" and "value" in item
        yield item["value"] if is_wrapped else item


WRITERS: dict[str, Callable[[Writer, Value], list[str]]] = {
    "heading": _heading,
    "text": _text,
    "second_text": _second_text,
    "quote": _quote,
    "callout": _callout,
    "case": _case,
    "table": _table,
    "image": _image,
    "figure": _figure,
    "video": _video,
    "card": _card,
    "download": _download,
    "checklist": _checklist,
    "self_check": _self_check,
    "sources": _sources,
    "prompt": _prompt,
    "work_form": _work_form,
}
