"""Markdown as Wagtail keeps rich text: paragraphs, lists, bold, italic and links, nothing else."""

import html
import re

import markdown
import nh3

from .source import Line, Source

TAGS = {"p", "ul", "ol", "li", "b", "i", "a", "br"}
SCHEMES = {"http", "https", "mailto", "stap", "bestand"}
LINK = re.compile(r'<a href="(stap|bestand):([^"]*)">')
REFUSED = [
    (re.compile(r"#{1,6}\s"), "een kop kan hier niet staan."),
    (re.compile(r">\s"), "gebruik ‘::: citaat’ voor een citaat."),
    (re.compile(r".*!\["), "gebruik ‘::: beeld’ voor een beeld."),
    (re.compile(r"```|~~~"), "blokken met code kennen we niet."),
    (re.compile(r".*</?[a-zA-Z]"), "HTML lezen we niet. Schrijf het in Markdown."),
    (re.compile(r"\|.*\|$"), "gebruik ‘::: tabel’ voor een tabel."),
]
SWAP = {"strong": "b", "em": "i"}


def rich(source: Source, lines: list[Line]) -> str:
    """HTML as Wagtail stores it, with links to steps and files still as `stap:KEY` and `bestand:NAME`."""
    for line in lines:
        for pattern, message in REFUSED:
            if pattern.match(line.text):
                source.complain(line.number, message)
    made = markdown.markdown("\n".join(line.text for line in lines), extensions=["sane_lists"])
    for name, short in SWAP.items():
        made = made.replace(f"<{name}>", f"<{short}>").replace(f"</{name}>", f"</{short}>")
    return nh3.clean(made, tags=TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMES, link_rel=None)


def inline(source: Source, line: int, text: str) -> str:
    """The same for one cell or sentence; its paragraph stays, as Wagtail stores it so."""
    return rich(source, [Line(line, text)])


def plain(lines: list[Line]) -> str:
    """Paragraphs as plain text; single line ends are spaces."""
    paragraphs = "\n".join(line.text for line in lines).strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def links(made: str) -> list[tuple[str, str]]:
    """The links to be resolved, as `("stap", key)` and `("bestand", name)`."""
    return [(kind, html.unescape(name)) for kind, name in LINK.findall(made)]


def resolved(made: str, steps: dict[str, int], files: dict[str, int]) -> str:
    """The same text with each link to a step or file as Wagtail's own kind of link, by primary key."""

    def link(match):
        kind, name = match[1], html.unescape(match[2])
        linktype, found = ("page", steps) if kind == "stap" else ("document", files)
        return f'<a linktype="{linktype}" id="{found[name]}">'

    return LINK.sub(link, made)
