"""Words as a file of the import holds them: every sign that would mean something is written so that it does not."""

import re

from leergang.content.importing.text.escapes import ESCAPED
from leergang.content.importing.text.source import UNSEEN

MARKED = re.compile(r"\\|&(?=[#A-Za-z0-9]+;)|\*(?=\*)|(?<=\*)\*|(?<=\])\(")
AT_START = re.compile(r"[-#>?|+]|:(?=::)")
SPACE = re.compile(r"(?<=\s) | (?=\s)|^ | $|[^\S ]")


def seen(text: object) -> str:
    """The text as people see it: one kind of line end, nothing invisible that a file cannot hold."""
    return UNSEEN.sub("", str(text).replace("\r\n", "\n").replace("\r", "\n"))


def entity(sign: str) -> str:
    """A sign by its number, which is never a mark."""
    return "&nbsp;" if sign == "\u00a0" else f"&#{ord(sign)};"


def in_line(text: object) -> str:
    """Words on one line, after `name:` or between marks."""
    return SPACE.sub(lambda match: entity(match[0]), MARKED.sub(r"\\\g<0>", seen(text)))


def in_list(text: object, mark: str) -> str:
    """Words between marks, such as the commas of an enumeration."""
    return in_line(text).replace(mark, f"\\{mark}")


def in_paragraphs(text: object) -> list[str]:
    """Words as lines: an empty line between paragraphs, and a `\\` where a line ends inside one."""
    lines = [""]
    for number, piece in enumerate(re.split(r"(\n+)", seen(text).strip("\n"))):
        if number % 2 == 0:
            lines[-1] += AT_START.sub(r"\\\g<0>", in_line(piece), count=1) if _starts(piece, lines) else in_line(piece)
        elif len(piece) > 2:
            lines[-1] += entity("\n") * len(piece)
        else:
            lines += _ended(lines.pop(), piece)
    return lines


def field_line(name: str, value: object) -> str:
    """`name: value`."""
    return f"{name}: {in_line(value)}".rstrip(" ")


def is_escape(text: str) -> bool:
    """Whether a piece of text would be read as another sign."""
    return bool(ESCAPED.match(text))


def _starts(piece, lines):
    return not lines[-1] and bool(AT_START.match(piece))


def _ended(line, end):
    return [line, "", ""] if len(end) == 2 else [f"{line}\\", ""]
