"""A sign that would mean something else, written so that it does not: `\\*` and `&nbsp;`, as in Markdown.

Plain words and fields know the same as running text, so that whoever writes learns it once.
"""

import re
from html import unescape
from html.entities import html5
from itertools import pairwise

ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
BREAK = re.compile(r"(?<!\\)((?:\\\\)*)\\\n")


def meant(text: str) -> str:
    """The text with the signs that were meant in place of how they were written."""
    return ESCAPED.sub(_meant, text)


def with_breaks(text: str) -> str:
    """The text in which a `\\` at the end of a line is a line end that stays; other line ends are spaces later."""
    return BREAK.sub(r"\1&#10;", text)


def pieces(mark: str, text: str) -> list[str]:
    """What stands between the marks, still as it was written; a mark behind a `\\` is a sign in the text."""
    found = re.finditer(rf"\\.|{re.escape(mark)}", text)
    marks = [match.span() for match in found if match[0] == mark]
    return [text[start:end] for (_, start), (end, _) in pairwise([(0, 0), *marks, (len(text), 0)])]


def split_at(mark: str, text: str) -> list[str]:
    """The same, without the spaces around each."""
    return [piece.strip() for piece in pieces(mark, text)]


def _meant(match):
    if match[1]:
        return match[1]
    is_known = match[2].startswith("#") or f"{match[2]};" in html5
    return unescape(match[0]) if is_known else match[0]
