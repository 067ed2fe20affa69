"""The one renderer of what people type: Markdown to HTML of a short allow-list, or to readable lines.

Names and titles never come here: they are shown as typed. Nothing that somebody wrote goes missing: what is no Markdown
of ours, HTML and pictures included, is shown as it was typed, and what is too long or too deep as plain text.
"""

import re
from collections.abc import Iterator
from html import escape

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

LONGEST = 30_000  # characters of one field, which is five thousand words; of signs only they take the parser 0.15 s
DEEPEST = 20  # levels of the parser; a list in a list in a quote has six
MOST_CELLS = 10_000  # lines by columns: a short row is filled up to the width of its table
ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s/]", re.IGNORECASE)
REL = "nofollow noopener noreferrer"
TEXT = {"p", "br", "strong", "em", "s", "ul", "ol", "li", "blockquote", "a", "hr"}
TAGS = TEXT | {"table", "thead", "tbody", "tr", "th", "td", "h2", "h3", "h4", "h5", "h6"}
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
# What would surprise who does not know Markdown, or lose what they typed: a line of dashes that makes a heading of the
# line above, code by four spaces, a definition that shows nowhere, a sign that becomes another.
OFF = ["image", "html_block", "html_inline", "code", "fence", "backticks", "lheading", "reference", "entity"]
MARKS = re.compile(r"[*_\[\]<>\\~|#]|^[ \t]*(?:[-+=]|\d)", re.MULTILINE)


def _parser(*on: str) -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": False, "breaks": True, "maxNesting": DEEPEST}).enable(
        ["strikethrough", *on]
    )
    made.validateLink = lambda url: ADDRESS.match(url) is not None  # type: ignore[method-assign]
    return made.disable(OFF)


WITH_TABLES, WITHOUT_TABLES = _parser("table"), _parser()


def rendered(text: str, top: int = 3) -> str:
    """Safe HTML of what somebody typed, with its highest headings at the level `top` of the page that it stands in."""
    text = _tidied(text)
    if not MARKS.search(text) or (tokens := _tokens(text)) is None:
        return _plain(text)
    _push_down(tokens, top)
    made = WITH_TABLES.renderer.render(tokens, WITH_TABLES.options, {})
    return nh3.clean(made, tags=TAGS, attributes=ATTRIBUTES, attribute_filter=_attribute, link_rel=REL)


def readable(text: str) -> list[tuple[str, bool]]:
    """Each paragraph, heading, point and cell without its marks, and whether it is a heading; to compare."""
    text = _tidied(text)
    tokens = _tokens(text) if MARKS.search(text) else None
    lines = [(line, False) for line in text.split("\n")] if tokens is None else _lines(tokens)
    return [(line, is_heading) for line, is_heading in lines if line.strip()]


def _tidied(text):
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def _tokens(text) -> list[Token] | None:
    """Nothing for what is better shown as it was typed: too long, or so deep that the parser would leave some out."""
    if len(text) > LONGEST:
        return None
    lines = text.split("\n")
    fits = len(lines) * max(line.count("|") for line in lines) <= MOST_CELLS
    tokens = (WITH_TABLES if fits else WITHOUT_TABLES).parse(text)
    return None if any(token.level >= DEEPEST - 1 for token in tokens) else tokens


def _plain(text):
    paragraphs = (part.strip() for part in re.split(r"\n\s*\n", text))
    return "".join(f"<p>{_broken(part)}</p>\n" for part in paragraphs if part)


def _broken(paragraph):
    return "<br>\n".join(escape(line.strip()) for line in paragraph.split("\n"))


def _push_down(tokens, top):
    """No level is left out: what reads the page aloud goes from heading to heading."""
    headings = [token for token in tokens if token.type in ("heading_open", "heading_close")]
    levels = sorted({token.tag for token in headings})
    for token in headings:
        token.tag = f"h{min(top + levels.index(token.tag), 6)}"


def _attribute(tag, name, value):
    """The parser lets through no other address; this holds whatever the parser does."""
    return None if name == "href" and not ADDRESS.match(value) else value


def _lines(tokens) -> Iterator[tuple[str, bool]]:
    mark = ""
    for at, token in enumerate(tokens):
        if token.type == "list_item_open":
            mark = f"{token.info}{token.markup} " if token.info else "• "
        elif token.type == "inline":
            is_heading = tokens[at - 1].type == "heading_open"
            for line in _said(token.children).split("\n"):
                yield f"{mark}{line}", is_heading
                mark = ""


def _said(children) -> str:
    said, address = "", ""
    for child in children:
        if child.type == "link_open":
            address = " ".join(str(value) for value in child.attrs.values())
        elif child.type == "link_close":
            said += "" if said.endswith(address) else f" ({address})"
        else:
            said += "\n" if child.type in ("softbreak", "hardbreak") else child.content
    return said
