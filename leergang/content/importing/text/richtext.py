"""Markdown as Wagtail keeps rich text: paragraphs, lists, bold, italic and links. All else is a problem."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from .escapes import meant, pieces, with_breaks
from .source import Line, Source, Use

# A definition that nothing uses would be lost unseen; and a sign behind a `\` stays apart, as it is no mark.
MARKDOWN = MarkdownIt("commonmark").disable(["reference", "text_join"])
MARKDOWN.validateLink = lambda url: True  # type: ignore[method-assign]  # _note_link says what is wrong with it
MARKDOWN.normalizeLink = lambda url: url  # type: ignore[method-assign]
TAGS = {"p", "ul", "ol", "li", "b", "i", "a", "br"}
SHORT = {"strong": "b", "em": "i"}
SCHEMES = {"http", "https", "mailto", "tel"}
HANDOUTS = "bestanden"  # where the files of `bestand:` links are
OURS = {"stap", "pagina", "bestand"}
LINK = re.compile(r'<a href="(stap|pagina|bestand):([^"]*)">')
SPACES = re.compile(r"[ \t\n]+")  # one that does not break is a sign of its own
NEXT = "&#10;&#10;"  # in a cell, which is on one line
DEEPEST = 5  # levels of the parser: a list in a list in a list
REFUSED = {
    "heading": "een kop kan hier niet staan. Of staat er een regel met streepjes onder de tekst?",
    "blockquote": "gebruik ‘::: citaat’ voor een citaat.",
    "image": "gebruik ‘::: beeld’ voor een beeld.",
    "code": "code kennen we niet. Haal de accenten weg, of de spaties aan het begin van de regel.",
    "fence": "code kennen we niet. Haal de regels met accenten of golfjes weg.",
    "html": "HTML lezen we niet. Schrijf het in Markdown, of zet een ‘\\’ voor de ‘<’.",
    "hr": "een streep kennen we niet. Haal deze regel weg.",
}
LEFT_OVER = {
    "**": "hier zou ‘**’ letterlijk in de tekst staan. Zet de sterretjes tegen het vette woord aan.",
    "[^": "voetnoten kennen we niet. Zet het in de tekst of in ‘::: bronnen’.",
    "][": "dit is geen hele link. Schrijf ‘[tekst](https://…)’.",
    "](": "dit is geen hele link. Schrijf ‘[tekst](https://…)’.",
    "]: http": "dit is geen hele link. Schrijf ‘[tekst](https://…)’.",
}
AT_START = {
    ":::": "‘:::’ begint helemaal links. Haal de spaties weg.",
    "|": "zet een tabel in ‘::: tabel’.",
}


class Rich(str):
    """HTML of ours; links to our own pages and files still are `stap:KEY`, `pagina:FILE` and `bestand:NAME`."""

    __slots__ = ()


def rich(source: Source, lines: Sequence[Line]) -> Rich:
    """The lines as HTML that Wagtail can store; what it cannot store is a problem, and where it links to is a use."""
    if pictures := [line.number for line in lines if "![" in line.text]:  # also what the parser is slowest at
        for number in pictures:
            source.complain(number, REFUSED["image"])
        return Rich()
    tokens = MARKDOWN.parse("\n".join(line.text for line in lines))
    _judge(source, tokens, lines)
    return _clean("".join(_html(tokens)))


def inline(source: Source, line: int, text: str) -> Rich:
    """One cell: never a list or heading, whatever it begins with; in paragraphs, as Wagtail stores it so."""
    paragraphs = [MARKDOWN.parseInline(paragraph) for paragraph in pieces(NEXT, text)]
    for tokens in paragraphs:
        _judge(source, tokens, [Line(line, text)])
    return _clean("".join(f"<p>{''.join(_html(tokens))}</p>" for tokens in paragraphs))


def plain(source: Source, lines: Sequence[Line]) -> str:
    """Paragraphs as they are typed; single line ends are spaces, unless a `\\` stands before them."""
    for line in lines:
        source.check_plain(line)
    paragraphs = with_breaks("\n".join(line.text for line in lines)).split("\n\n")
    tidied = (SPACES.sub(" ", paragraph).strip(" ") for paragraph in paragraphs)
    return "\n\n".join(meant(paragraph) for paragraph in tidied if paragraph)


def filled(value: Any, pks: Mapping[tuple[str, str], int]) -> Any:
    """The same value with primary keys for its uses: of pictures and files, and in the links of its texts."""
    if isinstance(value, Use):
        return pks[value.kind, value.name]
    if isinstance(value, Rich):
        return Rich(LINK.sub(lambda link: _stored_link(link[1], html.unescape(link[2]), pks), value))
    if isinstance(value, dict):
        return {name: filled(item, pks) for name, item in value.items()}
    return [filled(item, pks) for item in value] if isinstance(value, list) else value


def _stored_link(kind, name, pks):
    linktype, name = ("document", f"{HANDOUTS}/{name}") if kind == "bestand" else ("page", name)
    return f'<a linktype="{linktype}" id="{pks[kind, name]}">'


def _clean(made):
    safe = nh3.clean(made, tags=TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMES | OURS, link_rel=None)
    return Rich(safe.replace("<br>", "<br/>").replace("&nbsp;", "\u00a0"))  # as Wagtail's editor reads and writes them


def _judge(source, tokens, lines):
    for line, token, before in _placed(tokens, lines):
        for fault in _faults(token, before):
            source.complain(line, fault)
        if token.type == "link_open":
            _note_link(source, line, str(token.attrGet("href")))


def _placed(tokens, lines) -> Iterator[tuple[int, Token, Token | None]]:
    """Every token, and those inside it, with its line and the token before it."""
    line, before = lines[0].number if lines else 0, None
    for token in tokens:
        if token.map:
            line = lines[min(token.map[0], len(lines) - 1)].number
        yield line, token, before
        inner, inner_line = None, line
        for child in token.children or []:
            yield inner_line, child, inner
            inner, inner_line = child, inner_line + (child.type in ("softbreak", "hardbreak"))
        before = token


def _faults(token, before) -> Iterator[str]:
    kind = token.type.split("_")[0]
    if token.nesting >= 0 and kind in REFUSED:
        yield REFUSED[kind]
    if token.type == "list_item_open" and token.level > DEEPEST:
        yield "deze lijst gaat te diep. Blijf bij twee of drie niveaus."
    if token.type == "paragraph_open" and token.level and before.type not in ("list_item_open", "blockquote_open"):
        yield "een punt in een lijst is één alinea. Begin een nieuwe alinea helemaal links."
    if token.attrGet("start"):
        yield "een lijst begint bij 1. Is dit geen lijst? Schrijf dan ‘\\.’ in plaats van de punt."
    if token.type == "text":
        yield from (message for mark, message in LEFT_OVER.items() if mark in token.content)
        yield from (message for mark, message in AT_START.items() if token.content.startswith(mark) and before is None)


def _note_link(source, line, address):
    kind, _, name = address.partition(":")
    if kind in OURS:
        source.uses.append(Use(kind, f"{HANDOUTS}/{name}" if kind == "bestand" else name, line))
    elif not is_whole(address):
        source.complain(line, f"de link ‘{address}’ kan niet. Begin met https://, mailto:, stap:, pagina: of bestand:.")


def is_whole(address: str) -> bool:
    """Whether a link is one that a text may have: to a place on this page or site, or on the web."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if not parts.scheme:  # a place on this page or this site
        return not parts.netloc and bool(parts.path.startswith("/") or (not parts.path and parts.fragment))
    return parts.scheme in SCHEMES and bool(parts.netloc or (parts.scheme in ("mailto", "tel") and parts.path))


def _html(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        tag = SHORT.get(token.tag, token.tag)
        if token.type == "inline":
            yield from _html(token.children or [])
        elif token.type == "text_special" and token.content == "\n":
            yield "<br>"
        elif token.type in ("text", "text_special"):
            yield html.escape(token.content, quote=False)
        elif token.type in ("softbreak", "hardbreak"):
            yield " " if token.type == "softbreak" else "<br>"
        elif token.type == "link_open":
            yield f'<a href="{html.escape(str(token.attrGet("href")))}">'
        elif tag in TAGS and not (tag == "p" and token.level):  # a point of a list is no paragraph to Wagtail
            yield f"<{'/' if token.nesting < 0 else ''}{tag}>"
