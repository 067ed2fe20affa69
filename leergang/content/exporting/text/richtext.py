"""Rich text as the Markdown that the import reads, with every sign that an editor typed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from leergang.content.importing.text.richtext import NEXT
from leergang.kit.words.rich_tree import Part, Run, parts_of

from .signs import entity, is_escape, seen

Address = Callable[[dict[str, str]], str | None]  # of a link, from its attributes; None where it cannot lead
ALWAYS = set("\\*`[]")
LINE_START = re.compile(r"[-#>?|+=~]|:(?=::)")
NUMBER = re.compile(r"[0-9]{1,9}(?=[.)](?:\s|$))")
TAG = re.compile(r"<[A-Za-z/!?]")
# In a cell a break is written otherwise, as two in a row begin a paragraph; what stands behind a `\` stays.
IN_CELL = re.compile(r"\\.|&#10;|\|")
CELL = {entity("\n"): "&#x0A;", "|": "\\|"}
MARKS = {"b": "**", "i": "*"}


@dataclass
class Sign:
    """A sign of the text with how it is written; a mark has no sign."""

    sign: str
    written: str
    opens: bool = False
    closes: bool = False

    def shield(self) -> None:
        """Writes the sign by its number: to a mark beside it that is neither a letter nor a space."""
        if self.sign and not self.written.startswith("&"):
            self.written = entity(self.sign)


def markdown(html: str, address: Address) -> list[str]:
    """The lines of a text."""
    return _blocks(parts_of(seen(html)), address)


def cell(html: str, address: Address) -> str:
    """A text on one line, for a table: a break is a sign too, and two begin a new paragraph."""
    lines = [_words(part.runs, address, entity("\n")) for part in parts_of(seen(html))]
    return NEXT.join(IN_CELL.sub(lambda found: CELL.get(found[0], found[0]), line) for line in lines)


def _blocks(parts: list[Part], address) -> list[str]:
    lines: list[str] = []
    before, marker = "", 0
    for part in parts:
        marker = 1 - marker if part.kind == before else 0  # another sign begins another list
        text = _list(part, address, marker) if part.below else _words(part.runs, address).split("\n")
        lines += ["", *text] if lines else text
        before = part.kind if part.below else ""
    return lines


def _list(part: Part, address, marker) -> list[str]:
    lines = []
    for number, item in enumerate(part.below, 1):
        mark = "-*"[marker] if part.kind == "ul" else f"{number}{'.)'[marker]}"
        text = (_words(item.runs, address) or entity(" ")).split("\n")  # a point without words still has a list below
        below = [line for inner in item.below for line in _list(inner, address, 0)]
        first, *rest = [*text, *below]
        lines += [f"{mark} {first}".rstrip(" "), *(" " * (len(mark) + 1) + line for line in rest)]
    return lines


def _words(runs: list[Run], address, line_end: str = "\\\n") -> str:
    signs = _shielded(_signs(runs, address))
    text = "".join(sign.sign for sign in signs)
    for number, sign in enumerate(signs):
        if sign.written == "\n":
            between = 0 < number < len(signs) - 1 and "\n" not in (signs[number - 1].sign, signs[number + 1].sign)
            sign.written = line_end if between and signs[number + 1].sign else entity("\n")
    _start_lines(signs)
    return "".join(sign.written for sign in signs) if text else ""


def _start_lines(signs):
    """A sign that begins a line may begin a list or a heading there; so may a number with a full stop."""
    starts = [0, *(number + 1 for number, sign in enumerate(signs) if sign.written.endswith("\\\n"))]
    for start in starts:
        line = "".join(sign.sign or "\0" for sign in signs[start : start + 12])
        if LINE_START.match(line) and signs[start].written == signs[start].sign:
            signs[start].written = f"\\{signs[start].sign}"
        if number := NUMBER.match(line):
            signs[start + number.end()].written = f"\\{signs[start + number.end()].sign}"


def _signs(runs: list[Run], address) -> list[Sign]:
    looks = [_looks(run, address) for run in runs]
    italic = "_" if any({"b", "i"} <= look | after for look, after in pairwise([*looks, set()])) else "*"
    signs: list[Sign] = []
    stack: list[str] = []
    for number, (run, look) in enumerate(zip(runs, looks, strict=True)):
        while any(style not in look for style in stack):
            signs.append(_closing(stack.pop(), italic))
        ahead = {style: _ahead(style, looks[number:]) for style in look}
        for style in sorted((style for style in look if style not in stack), key=lambda style: (-ahead[style], style)):
            stack.append(style)
            signs.append(_opening(style, italic))
        signs += _text(run.text, italic)
    return [*signs, *(_closing(style, italic) for style in reversed(stack))]


def _looks(run, address):
    """The styles that Markdown has, and the link as one more."""
    styles = {style for style in run.styles if style in MARKS}
    place = address(dict(run.link)) if run.link else None
    return styles | ({f"]({_destination(place)})"} if place else set())


def _ahead(style, looks):
    return next((number for number, look in enumerate(looks) if style not in look), len(looks))


def _opening(style, italic):
    return Sign("", _mark(style, italic) or "[", opens=True)


def _closing(style, italic):
    return Sign("", _mark(style, italic) or style, closes=True)


def _mark(style, italic):
    return italic if style == "i" else MARKS.get(style, "")


def _text(text, italic) -> list[Sign]:
    signs = []
    for at, sign in enumerate(text):
        around = text[at - 1 : at] + text[at + 1 : at + 2]
        escape = sign in ALWAYS or (sign == "_" and (italic == "_" or not (len(around) == 2 and around.isalnum())))
        escape = escape or (sign == "<" and bool(TAG.match(text[at:]))) or (sign == "&" and is_escape(text[at:]))
        bare = sign in " \n" or not sign.isspace()
        signs.append(Sign(sign, f"\\{sign}" if escape else sign if bare else entity(sign)))
    return signs


def _shielded(signs: list[Sign]) -> list[Sign]:
    """Marks stand against words: what comes between is written by its number, as is an exclamation mark at a link."""
    edges = [Sign("", "\n"), *signs, Sign("", "\n")]
    for before, sign, after in zip(edges, edges[1:], edges[2:], strict=False):
        at_edge = before.written == "\n" or after.written == "\n" or before.opens or after.closes
        if sign.sign == " " and (at_edge or before.sign == " "):
            sign.shield()
        if sign.sign == "\n" and (before.opens or after.closes):
            sign.shield()
        if sign.sign == "!" and after.opens and after.written == "[":
            sign.shield()
    for before, sign, after in zip(edges, edges[1:], edges[2:], strict=False):
        if sign.opens and sign.written != "[" and (sign.written == "_" or not after.written[0].isalnum()):
            _shield_letter(before, -1)
        if sign.closes and sign.written[0] != "]" and (sign.written == "_" or not before.written[-1].isalnum()):
            _shield_letter(after, 0)
    return signs


def _shield_letter(beside, end):
    if not (beside.written[end].isspace() or (beside.written[end].isascii() and not beside.written[end].isalnum())):
        beside.shield()


def _destination(place: str) -> str:
    signs = (f"\\{sign}" if _is_mark(place, at) else sign for at, sign in enumerate(place))
    return f"<{''.join(signs)}>" if re.search(r"[\s()\\<>]", place) else "".join(signs)


def _is_mark(place, at):
    return place[at] in "\\<>" or (place[at] == "&" and is_escape(place[at:]))
